/** The screens around the day: what waits to be sent, groups, what is found; each in its states. */
import { around } from '@/app/sheets';
import type { FakeAnswers } from '@/host/fake';
import { messagesAnswers } from './messages';

const filled = true;

export const deskPages: Record<string, { filled: boolean; route: string; then?: () => void }> = {
  messages: { filled, route: '#/messages' },
  'messages-empty': { filled, route: '#/messages' },
  message: {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-anna' }),
  },
  'message-long': {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-long' }),
  },
  'message-no-address': {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-ben' }),
  },
  'message-sent': {
    filled,
    route: '#/messages',
    then: () => around.open({ sheet: 'message', messageId: 'm-sent' }),
  },
};

export function deskAnswers(name: string): FakeAnswers {
  return messagesAnswers(name.endsWith('-empty') || name === 'beginning' ? [] : undefined);
}
