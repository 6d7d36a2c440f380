/** A number that was added up: a dotted underline, and behind it the rows it was added up from. Click, Enter or `W`. */
import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, type KeyboardEvent, type ReactNode } from 'react';

import { useMessages } from '@/messages';
import classes from './WhyNumber.module.css';

export interface WhyNumberProps {
  /** What is counted: “Credits left”. */
  name: string;
  children: ReactNode;
  /** Made when it opens, so that rows are only read when asked for. */
  why: () => ReactNode;
}

export function WhyNumber({ name, children, why }: WhyNumberProps) {
  const words = useMessages().components.why;
  const [opened, { toggle, close }] = useDisclosure(false);
  const description = useId();
  // The focus stays on the number: the rows hold nothing to operate.
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && opened) {
      event.stopPropagation();
      close();
    }
    if (event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    toggle();
  };
  return (
    <Popover opened={opened} onChange={(open) => (open ? undefined : close())} position="bottom-start">
      <Popover.Target>
        <UnstyledButton
          className={classes.number}
          onClick={toggle}
          onKeyDown={onKey}
          aria-describedby={description}
        >
          {children}
          <span id={description} hidden>
            {words.open}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${words.open}: ${name}`} className={classes.why ?? ''}>
        {opened && why()}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The same sign where the rows need a sheet of their own. */
export function WhyOpener({ children, onOpen }: { children: ReactNode; onOpen: () => void }) {
  const words = useMessages().components.why;
  const description = useId();
  return (
    <UnstyledButton
      className={classes.number}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onOpen();
      }}
      aria-describedby={description}
    >
      {children}
      <span id={description} hidden>
        {words.open}
      </span>
    </UnstyledButton>
  );
}

export interface WhyRow {
  key: string;
  label: ReactNode;
  value: ReactNode;
}

/** The rows of an answer to *why*; the core adds up, this only lists. */
export function WhyRows({
  title,
  rows,
  total,
}: {
  title: string;
  rows: readonly WhyRow[];
  total: ReactNode;
}) {
  const words = useMessages().components.why;
  return (
    <div className={classes.sum}>
      <p className={classes.title}>{title}</p>
      <table>
        <tbody>
          {rows.map(({ key, label, value }) => (
            <tr key={key}>
              <td>{label}</td>
              <td className={classes.value}>{value}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className={classes.value}>{total}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
