import { NoteEditor } from '@/components/noteEditor/NoteEditor';
import { Page } from '@/components/Page';
import { workingText } from './noteTexts';

export function EditorPage() {
  return (
    <Page title="Note editor" width="reading">
      <NoteEditor label="Every mark" initial={workingText} focused />
      <NoteEditor label="Empty" initial="" placeholder="What was said, and what matters." />
      <NoteEditor label="Read only" initial={'> Only to be read.\n! And this too.'} readOnly />
    </Page>
  );
}
