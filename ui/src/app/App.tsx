/** The gate: no practice, a locked one, or the one that is open. Everything behind it may assume an open practice. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { drafts } from '@/components/drafts';
import { FirstRun } from '@/features/firstRun/FirstRun';
import { Unlock } from '@/features/unlock/Unlock';
import { Welcome } from '@/features/unlock/Welcome';
import { theHost } from '@/host';
import { practiceChanged, useAct, useRead } from '@/rpc/query';
import { Frame } from './Frame';
import { go } from './routes';

export function App() {
  const status = useRead('practice.status', null);
  const client = useQueryClient();
  const lookAround = useAct('practice.lookAround');
  const [settingUp, setSettingUp] = useState(false);

  useEffect(() => theHost().onLocked(() => void practiceChanged(client)), [client]);

  useEffect(() => {
    if (status?.state !== 'open') drafts.forgetAll();
  }, [status?.state]);

  if (settingUp) {
    return (
      <FirstRun
        onDone={() => {
          setSettingUp(false);
          go({ at: 'today' });
        }}
        onLeave={() => setSettingUp(false)}
        files={fileActs}
      />
    );
  }
  if (status === undefined) return null;
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
      return <Unlock status={status} files={fileActs} />;
    case 'open':
      return <Frame status={status} />;
  }
}

const fileActs = {
  choose: () => theHost().chooseFile('backup'),
  savePdf: (name: string, base64: string) => theHost().saveFile(name, base64, 'pdf'),
  print: () => theHost().print(),
};
