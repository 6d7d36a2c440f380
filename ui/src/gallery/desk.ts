/** The screens around the day: what waits to be sent, groups, what is found; each in its states. */
import { around } from '@/app/sheets';
import type { FakeAnswers } from '@/host/fake';
import { messagesAnswers } from './messages';

export interface GalleryDay {
  filled: boolean;
  route: string;
  /** What the coach does then. */
  then?: () => void;
  namesHidden?: boolean;
}

const filled = true;

export const deskPages: Record<string, GalleryDay> = {
  'names-hidden': { filled, route: '#/today', namesHidden: true },
  'message-hidden': {
    filled,
    route: '#/messages',
    namesHidden: true,
    then: () => around.open({ sheet: 'message', messageId: 'm-anna' }),
  },
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
