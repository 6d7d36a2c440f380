/** Whether files are held over the window, and what happens when they are dropped. */
import { useEffect, useEffectEvent, useState } from 'react';

import { theHost, type ChosenFile } from '@/host';

export function useDroppedFiles(onDropped: (files: ChosenFile[]) => void): boolean {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(onDropped);
  useEffect(
    () =>
      theHost().onFileDrag((drag) => {
        setOver(drag.kind === 'over');
        if (drag.kind === 'dropped') dropped(drag.files);
      }),
    [],
  );
  return over;
}
