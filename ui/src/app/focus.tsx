/** The focus view, given the ways out of it. */
import { FocusView } from '@/features/sessions/focus/FocusView';
import { useNamesHidden } from '@/rpc/privacy';
import { go, type Route } from './routes';
import { around } from './sheets';

export function focusScreen({ sessionId }: Extract<Route, { at: 'focus' }>) {
  return <FocusScreen key={sessionId} sessionId={sessionId} />;
}

function FocusScreen({ sessionId }: { sessionId: string }) {
  const namesHidden = useNamesHidden();
  return (
    <FocusView
      sessionId={sessionId}
      namesHidden={namesHidden}
      onLeave={leave}
      onVersions={() => around.open({ sheet: 'versions', sessionId })}
      onWrapUp={(minutes) => {
        leave();
        around.open({ sheet: 'wrapUp', sessionId, ...(minutes === null ? {} : { minutes }) });
      }}
    />
  );
}

/** To where the coach came from; after a start in this view there is no such place. */
function leave(): void {
  if (window.history.length > 1) window.history.back();
  else go({ at: 'today' });
}
