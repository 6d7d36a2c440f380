/** What to measure with: what ships, each with what it is good for. */
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';

import type { ShippedInstrument } from '@/bindings/ShippedInstrument';
import { Form } from '@/components/Form';
import { SheetActs } from '@/components/SheetActs';
import { useMessages } from '@/messages';
import classes from './Measures.module.css';

export interface ChooseKindProps {
  shipped: readonly ShippedInstrument[];
  onChosen: (shipped: ShippedInstrument) => void;
  onCancel: () => void;
}

export function ChooseKind({ shipped, onChosen, onCancel }: ChooseKindProps) {
  const messages = useMessages();
  const words = messages.progress.choose;
  const [value, setValue] = useState<string | null>(shipped[0]?.shipped ?? null);
  const next = () => {
    const chosen = shipped.find((each) => each.shipped === value);
    if (chosen !== undefined) onChosen(chosen);
  };
  return (
    <Form label={words.title} onSave={next}>
      <Radio.Group aria-label={words.what} value={value} onChange={setValue}>
        <div className={classes.kinds}>
          {shipped.map((each) => (
            <Radio.Card
              key={each.shipped}
              value={each.shipped}
              className={classes.kind ?? ''}
              aria-label={each.title}
            >
              <Radio.Indicator className={classes.sign ?? ''} />
              <span className={classes.words}>
                <span className={classes.name}>{each.title}</span>
                <span className="muted small">{each.about}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <SheetActs>
        <Button variant="default" onClick={onCancel}>
          {messages.acts.cancel}
        </Button>
        <Button type="submit">{words.next}</Button>
      </SheetActs>
    </Form>
  );
}
