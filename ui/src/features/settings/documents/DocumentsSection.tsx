/** How documents look, what they say and how they are numbered; beside it the document itself, as it would be now. */
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Practice } from '@/bindings/Practice';
import { Section } from '@/components/Section';
import { SideSheet } from '@/components/SideSheet';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import type { FileActs } from '../files';
import { PracticeFormFrame } from '../PracticeFormFrame';
import { SecondTax } from '../SecondTax';
import { usePracticeForm } from '../usePracticeForm';
import classes from './DocumentsSection.module.css';
import { LateFeePart } from './LateFeePart';
import { LookFields } from './LookFields';
import { documentFields } from './names';
import { PayingFields } from './PayingFields';
import { SaysFields } from './SaysFields';
import { SeriesPart } from './SeriesPart';
import { Specimen } from './Specimen';

export interface DocumentsSectionProps {
  files: FileActs;
  onOwnInvoices: () => void;
}

export function DocumentsSection(props: DocumentsSectionProps) {
  return (
    <Read of="practice.details" request={null}>
      {(practice) => <Parts practice={practice} {...props} />}
    </Read>
  );
}

function Parts({ practice, files, onOwnInvoices }: DocumentsSectionProps & { practice: Practice }) {
  const messages = useMessages();
  const words = messages.documents;
  const { typed, ...acts } = usePracticeForm(practice, documentFields);
  const [looking, setLooking] = useState(false);
  return (
    <div className={classes.sides}>
      <div className={classes.parts}>
        <div className={classes.look}>
          <Button variant="default" onClick={() => setLooking(true)}>
            {words.specimen.open}
          </Button>
        </div>
        <PracticeFormFrame {...acts} label={messages.settings.sections.documents}>
          <div className={classes.groups}>
            <LookFields form={acts.form} files={files} />
            <SaysFields form={acts.form} language={practice.language} />
            <PayingFields form={acts.form} />
          </div>
        </PracticeFormFrame>
        {practice.taxRegistered && <SecondTax />}
        <SeriesPart />
        <LateFeePart currency={practice.currency} />
        <Section title={words.electronic.title}>
          <p className="muted">{words.electronic.sentence}</p>
          <div>
            <Button variant="default" onClick={onOwnInvoices}>
              {words.electronic.change}
            </Button>
          </div>
        </Section>
      </div>
      <section className={classes.specimen} aria-label={words.specimen.label}>
        <Specimen practice={typed} />
      </section>
      {looking && (
        <SideSheet
          opened
          onClose={() => setLooking(false)}
          title={words.specimen.label}
          width="document"
          acts={
            <Button variant="default" onClick={() => setLooking(false)}>
              {words.specimen.close}
            </Button>
          }
        >
          <Specimen practice={typed} />
        </SideSheet>
      )}
    </div>
  );
}
