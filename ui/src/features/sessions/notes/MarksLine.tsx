/** The marks, explained in one line; folded away it stays away until the program is started again. */
import { Button, Kbd } from '@mantine/core';
import { Fragment, useState } from 'react';

import { useMessages } from '@/messages';
import classes from './MarksLine.module.css';

const marks = [
  { sign: '>', says: 'quote' },
  { sign: '[]', says: 'commitment' },
  { sign: '!', says: 'private' },
  { sign: '##', says: 'heading' },
] as const;

let isFolded = false;

export function MarksLine({ id }: { id: string }) {
  const words = useMessages().notes.marks;
  const [folded, setFolded] = useState(isFolded);
  const fold = (next: boolean) => {
    isFolded = next;
    setFolded(next);
  };
  return (
    <div className={classes.line}>
      {!folded && (
        <p id={id} className={classes.marks} aria-label={words.label}>
          {marks.map(({ sign, says }) => (
            <Fragment key={sign}>
              <Kbd size="xs">{sign}</Kbd>
              <span className={classes.says}>{words[says]}</span>
            </Fragment>
          ))}
          {words.leave}
        </p>
      )}
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={folded ? words.show : words.hide}
        aria-expanded={!folded}
        onClick={() => fold(!folded)}
      >
        {folded ? words.show : words.fold}
      </Button>
    </div>
  );
}
