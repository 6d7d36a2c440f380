/** Draws a component as the app would, with a host whose answers the test chooses. */
import { EditorView } from '@codemirror/view';
import type { QueryClient } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

import { Providers } from '@/app/Providers';
import { FormatContext } from '@/format/locale';
import { standIn } from '@/host';
import { createFakeHost, type FakeAnswers, type FakeHost } from '@/host/fake';
import { createQueryClient } from '@/rpc/query';

export interface Drawn {
  host: FakeHost;
  client: QueryClient;
  user: ReturnType<typeof userEvent.setup>;
  redraw: (next: ReactNode) => void;
}

export function draw(content: ReactNode, answers: FakeAnswers = {}): Drawn {
  const host = createFakeHost(answers);
  standIn(host);
  const client = createQueryClient();
  const around = (inner: ReactNode) => (
    <Providers client={client}>
      <FormatContext value={{ locale: 'en-GB' }}>{inner}</FormatContext>
    </Providers>
  );
  const { rerender } = render(around(content));
  return { host, client, user: userEvent.setup(), redraw: (next) => rerender(around(next)) };
}

/** Types at the end of a note, as quickly as a hand that knows what it wants to say. */
export function typeNote(editor: HTMLElement, text: string): void {
  const view = EditorView.findFromDOM(editor);
  if (view === null) throw new Error('this is no note editor');
  const end = view.state.doc.length;
  act(() =>
    view.dispatch({ changes: { from: end, insert: text }, selection: { anchor: end + text.length } }),
  );
}

/** What stands in a note editor, without the words that are only heard. */
export function noteText(editor: HTMLElement): string {
  return EditorView.findFromDOM(editor)?.state.doc.toString() ?? '';
}
