/** `Ctrl/Cmd-K`: everything that can be found or done, by its words. What is found is given; this only shows and runs. */
import { Kbd } from '@mantine/core';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch, type Icon } from '@tabler/icons-react';
import { useEffect } from 'react';

import { useMessages } from '@/messages';
import classes from './CommandPalette.module.css';
import { foundPrefix, paletteFilter } from './paletteFilter';
import { PaletteHit, type Hit } from './PaletteHit';

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

export interface FoundGroup {
  name: string;
  hits: readonly Hit[];
}

export interface CommandPaletteProps {
  groups: readonly PaletteGroup[];
  /** What the core has found for what is typed. */
  found?: readonly FoundGroup[];
  /** Called with what is typed, for what only the core can find. */
  onQuery?: (query: string) => void;
}

const [store, palette] = createSpotlight();

export const { open: openPalette, close: closePalette } = palette;

export function CommandPalette({ groups, found = [], onQuery }: CommandPaletteProps) {
  const words = useMessages().components.palette;
  useEffect(selectSomething, [found]);
  return (
    <Spotlight
      store={store}
      actions={[
        ...groups.filter((group) => group.entries.length > 0).map(asActions),
        ...found.filter((group) => group.hits.length > 0).map(asHits),
      ]}
      filter={paletteFilter}
      shortcut={['mod + K']}
      triggerOnContentEditable
      nothingFound={words.nothing}
      highlightQuery
      scrollable
      maxHeight="28rem"
      // A low window has no room to give away above and below.
      yOffset="clamp(1rem, 10vh, 5rem)"
      size="40rem"
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
        actionsList: classes.list ?? '',
        actionsGroup: classes.group ?? '',
        action: classes.entry ?? '',
      }}
    />
  );
}

/** The library selects the first entry when something is typed; what is found arrives a moment after that. */
function selectSomething(): void {
  const { listId, query } = store.getState();
  const list = listId === '' ? null : document.getElementById(listId);
  if (list === null || query === '' || list.querySelector('[data-selected]') !== null) return;
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

function asHits({ name, hits }: FoundGroup): SpotlightActionGroupData {
  return {
    group: name,
    actions: hits.map((hit) => ({
      id: `${foundPrefix}${hit.id}`,
      onClick: hit.onRun,
      children: <PaletteHit hit={hit} />,
    })),
  };
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
