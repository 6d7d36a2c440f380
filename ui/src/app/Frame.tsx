/** An open practice: the rail, the page of the route, and what floats above every page. */
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';

import { AppFrame, placeIds, type PlaceId } from '@/components/AppFrame';
import { DropZone } from '@/components/DropZone';
import { ShortcutSheet } from '@/components/ShortcutSheet';
import { UndoLine } from '@/components/UndoLine';
import { useMessages } from '@/messages';
import { allWritten } from '@/rpc/beforeClosing';
import type { Answer } from '@/rpc/call';
import { useHideNames } from '@/rpc/privacy';
import { useAct, usePracticeChanged } from '@/rpc/query';
import { undoLine, useOfferedUndo } from '@/rpc/undo';
import { routeOfDropped } from './dropped';
import { go, href, useRoute, type Route } from './routes';
import { Screen } from './Screen';
import { Palette } from './Palette';
import { closeSheets, Sheets } from './sheets';
import { lines } from './shortcuts';
import { useDroppedFiles } from './useDroppedFiles';
import { useKeepingInStep } from './useKeepingInStep';
import { useLookingForPayments } from './useLookingForPayments';

export interface FrameProps {
  status: Answer<'practice.status'>;
  onLock: () => void;
}

export function Frame({ status, onLock }: FrameProps) {
  const words = useMessages();
  const route = useRoute();
  const practiceChanged = usePracticeChanged();
  const leaveSample = useAct('practice.leave_sample');
  const [keysShown, setKeysShown] = useState(false);
  const hideNames = useHideNames();
  const toggleNames = () => void hideNames(!status.namesHidden);
  const dragging = useDroppedFiles((files) => {
    const [file] = files;
    if (file !== undefined) go(routeOfDropped(file, route));
  });

  useKeepingInStep();
  useLookingForPayments(placeOf(route) === 'money');

  useEffect(() => closeSheets, []);

  const backFromSample = async () => {
    await allWritten();
    if ((await leaveSample.run(null)).ok) await practiceChanged();
  };

  useHotkeys([
    ...placeIds.map((place, index): [string, () => void] => [`mod+${index + 1}`, () => go({ at: place })]),
    ['shift+?', () => setKeysShown(true)],
  ]);
  // Also while something is being typed: somebody stands behind the coach now.
  useHotkeys(
    [
      ['mod+shift+H', toggleNames],
      ['mod+shift+L', onLock],
    ],
    [],
    true,
  );

  return (
    <>
      {route.at === 'focus' ? (
        <Screen route={route} />
      ) : (
        <AppFrame
          practiceName={status.practiceName ?? words.unlock.untitled}
          current={placeOf(route)}
          hrefOf={(place) => href({ at: place })}
          onLock={onLock}
          {...(status.namesHidden ? { onShowNames: toggleNames } : {})}
          {...(status.isSample
            ? { onLeaveSample: () => void backFromSample() }
            : {
                backupLine: {
                  sentence: status.lastBackup?.sentence ?? words.frame.noBackup,
                  missing: status.lastBackup === null,
                },
              })}
        >
          <Screen route={route} />
        </AppFrame>
      )}
      <Palette onLock={onLock} namesHidden={status.namesHidden} onToggleNames={toggleNames} />
      <ShortcutSheet
        opened={keysShown}
        onClose={() => setKeysShown(false)}
        lines={lines(words.components.shortcuts)}
      />
      <DropZone shown={dragging} />
      <Sheets />
      <Undoable />
    </>
  );
}

function placeOf(route: Route): PlaceId | null {
  switch (route.at) {
    case 'person':
    case 'groups':
    case 'group':
    case 'journey':
      return 'people';
    case 'messages':
      return 'today';
    case 'invoice':
    case 'bankFiles':
    case 'bankFile':
    case 'expenses':
    case 'reports':
      return 'money';
    case 'prep':
      return 'today';
    case 'focus':
    case 'imports':
    case 'import':
    case 'nowhere':
      return null;
    default:
      return route.at;
  }
}

function Undoable() {
  const offered = useOfferedUndo();
  const undo = useAct('history.undo');
  // Once the line is gone the keys bring it back first: it says what will be undone.
  useHotkeys([['mod+Z', () => (offered?.shown === true ? void takeBack() : undoLine.show())]]);
  if (offered?.shown !== true) return null;
  return (
    <UndoLine
      key={offered.operationId}
      sentence={offered.sentence}
      onUndo={() => void takeBack()}
      onGone={undoLine.hide}
    />
  );

  async function takeBack() {
    if (offered === null) return;
    undoLine.clear();
    await undo.run({ operationId: offered.operationId });
  }
}
