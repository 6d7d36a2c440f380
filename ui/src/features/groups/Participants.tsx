/** Who has a place, who waits for one in the order of the list, and who has gone. */
import { IconPencil, IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';

import type { GroupPage } from '@/bindings/GroupPage';
import type { ParticipantItem } from '@/bindings/ParticipantItem';
import { DecisionDialog } from '@/components/DecisionDialog';
import { Fold } from '@/components/Fold';
import { ListRow } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct } from '@/rpc/query';
import type { GroupsAround } from './around';
import { ParticipantSheet } from './ParticipantSheet';

export interface ParticipantsProps extends Pick<GroupsAround, 'places'> {
  group: GroupPage;
  /** What the change has brought about. */
  onChanged: (effects: readonly string[]) => void;
}

export function Participants({ group, places, onChanged }: ParticipantsProps) {
  const words = useMessages().groups.participants;
  const [leaving, setLeaving] = useState<ParticipantItem | null>(null);
  const [changing, setChanging] = useState<ParticipantItem | null>(null);
  const withdraw = useAct('groups.withdraw');
  const goes = async ({ id }: ParticipantItem) => {
    const gone = await withdraw.run({ participantId: id });
    setLeaving(null);
    if (gone.ok) onChanged(gone.data.effects);
  };
  const rows = { places, acts: { onChange: setChanging, onLeave: setLeaving } };
  return (
    <>
      <Section
        title={words.registered}
        aside={<span className="muted small figures">{group.item.seats}</span>}
      >
        {group.registered.length === 0 ? (
          <p className="muted">{words.none}</p>
        ) : (
          <Rows label={words.registered} participants={group.registered} {...rows} />
        )}
      </Section>
      {group.waiting.length > 0 && (
        <Section title={words.waiting}>
          <Rows label={words.waiting} participants={group.waiting} {...rows} />
        </Section>
      )}
      {group.withdrawn.length > 0 && (
        <Fold title={words.withdrawn(group.withdrawn.length)}>
          <Rows label={words.gone} participants={group.withdrawn} places={places} />
        </Fold>
      )}
      {changing !== null && (
        <ParticipantSheet
          key={changing.id}
          participant={changing}
          onClose={() => setChanging(null)}
          onChanged={onChanged}
        />
      )}
      {leaving !== null && (
        <DecisionDialog
          opened
          question={words.withdrawQuestion(leaving.personName)}
          consequence={words.withdrawConsequence}
          yes={words.withdraw}
          busy={withdraw.busy}
          onYes={() => void goes(leaving)}
          onNo={() => setLeaving(null)}
        />
      )}
    </>
  );
}

interface RowsProps extends Pick<GroupsAround, 'places'> {
  label: string;
  participants: readonly ParticipantItem[];
  /** For those who are there or wait. */
  acts?: {
    onChange: (participant: ParticipantItem) => void;
    onLeave: (participant: ParticipantItem) => void;
  };
}

function Rows({ label, participants, places, acts }: RowsProps) {
  const words = useMessages().groups.participants;
  return (
    <RowList label={label}>
      {participants.map((participant) => (
        <ListRow
          key={participant.id}
          {...(participant.position === null
            ? {}
            : { lead: <span className="figures">{participant.position}</span> })}
          title={participant.personName}
          detail={[participant.answer, participant.engagementTitle]
            .filter((part) => part !== null)
            .join(' · ')}
          {...(participant.held === 0
            ? {}
            : {
                trail: (
                  <span className="muted small figures">
                    {words.wasThere(participant.present, participant.held)}
                  </span>
                ),
              })}
          {...(acts === undefined
            ? {}
            : {
                acts: [
                  { label: words.change, icon: IconPencil, onAct: () => acts.onChange(participant) },
                  { label: words.withdraw, icon: IconUserMinus, onAct: () => acts.onLeave(participant) },
                ],
              })}
          open={{ href: places.person(participant.personId) }}
        />
      ))}
    </RowList>
  );
}
