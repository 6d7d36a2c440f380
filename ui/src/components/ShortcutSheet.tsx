/** Which keys do what; opened with `?`. */
import { Kbd, Modal } from '@mantine/core';

import { useMessages } from '@/messages';
import classes from './ShortcutSheet.module.css';

export interface ShortcutLine {
  what: string;
  keys: readonly string[];
}

export interface ShortcutSheetProps {
  opened: boolean;
  onClose: () => void;
  lines: readonly ShortcutLine[];
}

export function ShortcutSheet({ opened, onClose, lines }: ShortcutSheetProps) {
  const words = useMessages();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.components.shortcuts.title}
      centered
      size="26rem"
      closeButtonProps={{ 'aria-label': words.acts.close }}
      classNames={{ overlay: classes.veil ?? '', title: classes.title ?? '' }}
    >
      <dl className={classes.lines}>
        {lines.map(({ what, keys }) => (
          <div key={what} className={classes.line}>
            <dt>{what}</dt>
            <dd className={classes.keys}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
