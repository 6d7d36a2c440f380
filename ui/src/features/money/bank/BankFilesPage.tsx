/** The way to take in a file of the bank, and what was taken in so far. */
import { IconFileImport } from '@tabler/icons-react';

import { DayText } from '@/components/DayText';
import { EmptyState } from '@/components/EmptyState';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { TimeText } from '@/components/TimeText';
import { useMessages } from '@/messages';
import { useRead } from '@/rpc/query';
import { MoneyTabs } from '../MoneyTabs';
import classes from './BankFilesPage.module.css';
import type { BankPlaces } from './places';

export function BankFilesPage({ onChoose, hrefOfPart }: BankPlaces) {
  const words = useMessages().bank;
  const files = useRead('statements.list', null);
  if (files === undefined) return null;
  const isEmpty = files.length === 0;
  return (
    <Page
      title={words.title}
      sentence={words.sentence}
      {...(isEmpty ? {} : { primary: { label: words.choose, icon: IconFileImport, onAct: onChoose } })}
    >
      <MoneyTabs current="bank" hrefOf={hrefOfPart} />
      {isEmpty ? (
        <EmptyState
          title={words.past.none}
          sentence={words.help}
          act={{ label: words.choose, onAct: onChoose }}
        />
      ) : (
        <>
          <p className="muted">{words.help}</p>
          <Section title={words.past.title}>
            <ul role="list" className={classes.files} aria-label={words.past.title}>
              {files.map(({ id, fileName, at, sentence }) => (
                <li key={id} className={classes.file}>
                  <span className={classes.name}>{fileName}</span>
                  <span className={classes.sentence}>{sentence}</span>
                  <span className="muted small">
                    <DayText day={at.slice(0, 10)} /> <TimeText at={at} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Page>
  );
}
