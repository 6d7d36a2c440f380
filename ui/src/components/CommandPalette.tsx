/** `Ctrl/Cmd-K`: everything that can be found or done, by its words. What is found is given; this only shows and runs. */
import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch, type Icon } from '@tabler/icons-react';

import { useMessages } from '@/messages';
import classes from './CommandPalette.module.css';

export interface PaletteEntry {
  id: string;
  label: string;
  detail?: string;
  icon?: Icon;
  /** Shown at the right, as keys: `['Ctrl', '1']`. */
  keys?: readonly string[];
  onRun: () => void;
}

export interface PaletteGroup {
  name: string;
  entries: readonly PaletteEntry[];
}

export interface CommandPaletteProps {
  groups: readonly PaletteGroup[];
  /** Called with what is typed, for what only the core can find. */
  onQuery?: (query: string) => void;
}

export function CommandPalette({ groups, onQuery }: CommandPaletteProps) {
  const words = useMessages().components.palette;
  return (
    <Spotlight
      actions={groups.filter((group) => group.entries.length > 0).map(asActions)}
      shortcut={['mod + K']}
      triggerOnContentEditable
      nothingFound={words.nothing}
      highlightQuery
      scrollable
      maxHeight="24rem"
      size="36rem"
      radius="md"
      transitionProps={{ transition: 'fade', duration: 120 }}
      {...(onQuery === undefined ? {} : { onQueryChange: onQuery })}
      searchProps={{
        leftSection: <IconSearch className={classes.icon} aria-hidden="true" />,
        placeholder: words.placeholder,
        'aria-label': words.label,
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0 }}
      attributes={{ content: { 'aria-label': words.label } }}
      classNames={{
        overlay: classes.veil ?? '',
        content: classes.content ?? '',
        search: classes.search ?? '',
        actionsGroup: classes.group ?? '',
        action: classes.entry ?? '',
      }}
    />
  );
}

function asActions({ name, entries }: PaletteGroup): SpotlightActionGroupData {
  return {
    group: name,
    actions: entries.map(({ id, label, detail, icon: EntryIcon, keys, onRun }) => ({
      id,
      label,
      ...(detail === undefined ? {} : { description: detail }),
      onClick: onRun,
      leftSection:
        EntryIcon === undefined ? undefined : <EntryIcon className={classes.icon} aria-hidden="true" />,
      rightSection:
        keys === undefined ? undefined : (
          <span className={classes.keys}>
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        ),
    })),
  };
}
