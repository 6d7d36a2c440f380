/** A passphrase to type: hidden until asked, never completed or corrected by the system, Caps Lock is told. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

import { useMessages } from '@/messages';

export interface PassphraseInputProps extends Pick<
  PasswordInputProps,
  'label' | 'description' | 'error' | 'disabled' | 'autoFocus' | 'visible' | 'onVisibilityChange' | 'size'
> {
  /** Optional only in type: `form.getInputProps` promises nothing. */
  value?: string;
  onChange: (passphrase: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  'data-path'?: string;
}

export function PassphraseInput({ onChange, description, ...field }: PassphraseInputProps) {
  const words = useMessages();
  const [capsLock, setCapsLock] = useState(false);
  const [own, setOwn] = useState(false);
  const visible = field.visible ?? own;
  // One sentence at a time: what is wrong outweighs the help.
  const hasError = field.error !== undefined && field.error !== null;
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <PasswordInput
      {...field}
      visible={visible}
      onVisibilityChange={field.onVisibilityChange ?? setOwn}
      description={hasError ? undefined : capsLock && !visible ? words.unlock.capsLock : description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={noticeCapsLock}
      onKeyUp={noticeCapsLock}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      visibilityToggleButtonProps={{
        'aria-label': visible ? words.components.passphrase.hide : words.components.passphrase.show,
        tabIndex: 0,
      }}
    />
  );
}
