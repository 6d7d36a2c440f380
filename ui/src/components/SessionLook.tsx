/** How a session is told apart at a glance: its hue by kind and place, its sign by place. */
import { IconMapPin, IconPhone, IconUsersGroup, IconVideo, IconWalk, type Icon } from '@tabler/icons-react';

import type { GroupSessionItem } from '@/bindings/GroupSessionItem';
import type { Medium } from '@/bindings/Medium';
import type { SessionItem } from '@/bindings/SessionItem';
import type { sessionHues } from '@/styles/theme';
import { useMessages } from '@/messages';

const hues: Record<Medium, keyof typeof sessionHues> = {
  video: 'teal',
  phone: 'blue',
  in_person: 'violet',
  walk: 'moss',
};

const signs: Record<Medium, Icon> = {
  video: IconVideo,
  phone: IconPhone,
  in_person: IconMapPin,
  walk: IconWalk,
};

/** For a `data-hue` that a style sheet turns into colours. */
export function hueOf({ kind, medium }: Pick<SessionItem, 'kind' | 'medium'>): keyof typeof sessionHues {
  return kind === 'discovery' ? 'ochre' : hues[medium];
}

/** What a session still is in the calendar: one that will not take place takes no time. */
export function standingOf({ status, needsOutcome }: Pick<SessionItem, 'status' | 'needsOutcome'>) {
  if (needsOutcome) return 'open';
  return status === 'scheduled' || status === 'held' ? status : 'off';
}

export function MediumSign({ medium }: { medium: Medium }) {
  const words = useMessages().sessions.mediums;
  const Sign = signs[medium];
  return <Sign size="1rem" stroke={1.6} aria-label={words[medium]} role="img" />;
}

/** Of every group, wherever it meets. */
export const groupHue: keyof typeof sessionHues = 'rose';

export function standingOfGroup({ status, needsOutcome }: Pick<GroupSessionItem, 'status' | 'needsOutcome'>) {
  if (needsOutcome) return 'open';
  return status === 'cancelled' ? 'off' : status;
}

export function GroupSign() {
  const words = useMessages().groups;
  return <IconUsersGroup size="1rem" stroke={1.6} aria-label={words.sign} role="img" />;
}
