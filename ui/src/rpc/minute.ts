/** For what is true only of now: read again every minute, and when the window comes back to the front. */
import { useInterval } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import type { Name } from './call';

const aMinute = 60_000;

export function useReadEveryMinute(name: Name): void {
  const client = useQueryClient();
  const again = useEffectEvent(() => void client.invalidateQueries({ queryKey: [name] }));
  useInterval(() => void client.invalidateQueries({ queryKey: [name] }), aMinute, { autoInvoke: true });
  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', whenSeen);
    return () => document.removeEventListener('visibilitychange', whenSeen);
  }, []);
}
