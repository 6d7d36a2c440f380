/** The gate: no practice, a locked one, one to be set up, or the one that is open. Behind it a practice is open. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { drafts } from '@/components/drafts';
import { FirstRun } from '@/features/firstRun/FirstRun';
import { Unlock } from '@/features/unlock/Unlock';
import { Welcome } from '@/features/unlock/Welcome';
import { theHost } from '@/host';
import { allWritten } from '@/rpc/beforeClosing';
import { practiceChanged, useAct, useRead } from '@/rpc/query';
import { Failures } from './Failures';
import { Frame } from './Frame';
import { go } from './routes';

export function App() {
  return (
    <>
      <Gate />
      <Failures />
    </>
  );
}

function Gate() {
  const status = useRead('practice.status', null);
  const client = useQueryClient();
  const lookAround = useAct('practice.look_around');
  const lock = useAct('practice.lock');
  const [settingUp, setSettingUp] = useState(false);
  // What locking had to say, a backup that could not be taken: shown where the coach stands afterwards.
  const [notice, setNotice] = useState<string | null>(null);

  useEffect(
    () =>
      theHost().onLocked(() => {
        setNotice(null);
        void practiceChanged(client);
      }),
    [client],
  );

  useEffect(() => {
    if (status?.state !== 'open') drafts.forgetAll();
  }, [status?.state]);

  const close = async () => {
    await allWritten();
    const outcome = await lock.run(null);
    if (!outcome.ok) return;
    setSettingUp(false);
    setNotice(outcome.data.notice);
    await practiceChanged(client);
  };

  if (status === undefined) return null;
  if (status.state === 'unfinished' || (status.state === 'none' && settingUp)) {
    return (
      <FirstRun
        begun={status}
        onDone={() => {
          setSettingUp(false);
          go({ at: 'today' });
        }}
        onLeave={() => setSettingUp(false)}
        onLater={() => void close()}
        files={fileActs}
      />
    );
  }
  switch (status.state) {
    case 'none':
      return (
        <Welcome
          onStart={() => setSettingUp(true)}
          onLookAround={() => void lookAround.run(null).then(() => practiceChanged(client))}
          busy={lookAround.busy}
          files={fileActs}
        />
      );
    case 'locked':
      return <Unlock status={status} notice={notice} files={fileActs} />;
    case 'open':
      // Names hidden or shown: nothing that was drawn before stays.
      return <Frame key={String(status.namesHidden)} status={status} onLock={() => void close()} />;
  }
}

const fileActs = {
  choose: () => theHost().chooseFile('backup'),
  savePdf: (name: string, base64: string) => theHost().saveFile(name, base64, 'pdf'),
  print: () => theHost().print(),
};
