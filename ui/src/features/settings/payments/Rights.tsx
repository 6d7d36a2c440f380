/** A tick for each right of a key, and what is missing by the name that the provider's own page gives it. */
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';

import type { KeyChecked } from '@/bindings/KeyChecked';
import type { RightItem } from '@/bindings/RightItem';
import { Notice } from '@/components/Notice';
import { TestMark } from '@/components/TestMark';
import { useMessages } from '@/messages';
import classes from './Connect.module.css';

export function Rights({ checked }: { checked: KeyChecked }) {
  const words = useMessages().paying.connecting;
  return (
    <>
      <ul role="list" className={classes.rights} aria-label={words.rights}>
        {checked.rights.map((right) => (
          <li key={right.name} className={classes.right}>
            <Sign {...right} />
            {right.name}
          </li>
        ))}
      </ul>
      {checked.testMode && <TestMark />}
      <Notice tone={checked.usable ? 'plain' : 'soon'} announced>
        {checked.sentence}
      </Notice>
    </>
  );
}

function Sign({ there, needed }: RightItem) {
  const words = useMessages().paying.connecting;
  const SignIcon = there ? IconCheck : needed ? IconX : IconMinus;
  const said = there ? words.there : needed ? words.missing : words.missingExtra;
  return (
    <>
      <SignIcon
        className={classes.sign}
        data-missing={(!there && needed) || undefined}
        data-extra={(!there && !needed) || undefined}
        aria-hidden="true"
      />
      <span className={classes.unseen}>{said}</span>
    </>
  );
}
