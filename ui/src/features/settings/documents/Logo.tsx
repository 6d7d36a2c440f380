/** The logo, chosen from a file. It is kept at once, and can be taken back like everything else. */
import { Button } from '@mantine/core';

import { FormField } from '@/components/FormField';
import { useMessages } from '@/messages';
import { Read } from '@/rpc/Read';
import { useAct } from '@/rpc/query';
import type { FileActs } from '../files';
import classes from './Logo.module.css';

export function Logo({ choosePicture }: Pick<FileActs, 'choosePicture'>) {
  const words = useMessages().documents.logo;
  const save = useAct('practice.save_logo');
  const remove = useAct('practice.remove_logo');
  const choose = async () => {
    const file = await choosePicture();
    if (file !== null) await save.run({ fileId: file.fileId });
  };
  const wrong = save.error?.issues[0]?.sentence;
  return (
    <Read of="practice.logo" request={null}>
      {(logo) => (
        <FormField label={words.label} error={wrong}>
          <div className={classes.logo}>
            {logo === null ? (
              <p className="muted">{words.none}</p>
            ) : (
              <img
                className={classes.picture}
                src={`data:${logo.mediaType};base64,${logo.base64}`}
                alt={words.picture}
              />
            )}
            <div className={classes.acts}>
              <Button variant="default" size="xs" disabled={save.busy} onClick={() => void choose()}>
                {logo === null ? words.choose : words.other}
              </Button>
              {logo !== null && (
                <Button
                  variant="subtle"
                  size="xs"
                  disabled={remove.busy}
                  onClick={() => void remove.run(null)}
                >
                  {words.remove}
                </Button>
              )}
            </div>
          </div>
        </FormField>
      )}
    </Read>
  );
}
