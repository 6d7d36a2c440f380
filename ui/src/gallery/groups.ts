/** A made-up core that keeps the made-up groups. */
import type { AttendancePreview } from '@/bindings/AttendancePreview';
import type { ChangeParticipant } from '@/bindings/ChangeParticipant';
import type { GroupPage } from '@/bindings/GroupPage';
import type { GroupSessionDetail } from '@/bindings/GroupSessionDetail';
import type { OneGroup } from '@/bindings/OneGroup';
import type { OneGroupSession } from '@/bindings/OneGroupSession';
import type { ParticipantItem } from '@/bindings/ParticipantItem';
import type { Register } from '@/bindings/Register';
import type { SaveGroup } from '@/bindings/SaveGroup';
import type { SayAttendance } from '@/bindings/SayAttendance';
import { answer, FakeRefusal, type FakeAnswers } from '@/host/fake';
import { date, participant, programme, waits, workshop } from './groupsData';

function preview({ attendance }: SayAttendance, names: ReadonlyMap<string, string>): AttendancePreview {
  const came = attendance.filter(({ attended }) => attended === 'present').length;
  return {
    participants: attendance.map(({ participantId, attended, waive }) => ({
      participantId,
      personName: names.get(participantId) ?? '',
      effects: {
        status: attended === 'present' ? 'held' : 'no_show',
        noticeMinutes: null,
        credit: null,
        charge: null,
        hoursMinutes: null,
        waived: waive,
        waiverFree: false,
        needsChoice: participantId === 'p-sofie' && attended === 'present',
      },
      sentences: [
        attended === 'present'
          ? '1 session used, 3 left.'
          : attended === 'absent' && !waive
            ? '1 session used by the policy, 3 left.'
            : 'No credit is used.',
      ],
    })),
    hoursMinutes: 90,
    needsChoice: false,
    sentences: [`${came} of ${attendance.length} came.`, '1 h 30 min counted once for your log.'],
  };
}

export function groupsAnswers(pages: GroupPage[] = [programme, workshop]): FakeAnswers {
  let kept = [...pages];
  const did = (sentence: string) => ({
    touched: ['groups' as const, 'messages' as const, 'history' as const],
    undo: { operationId: sentence, sentence },
  });
  const found = (id: string) => {
    const one = kept.find(({ item }) => item.id === id);
    if (one === undefined)
      throw new FakeRefusal({ code: 'notFound', message: 'This is not there any more.' });
    return one;
  };
  const put = (next: GroupPage) => {
    kept = kept.some(({ item }) => item.id === next.item.id)
      ? kept.map((page) => (page.item.id === next.item.id ? next : page))
      : [next, ...kept];
    return next;
  };
  const everybody = (page: GroupPage) => [...page.registered, ...page.waiting];
  const pageOf = (participantId: string) =>
    kept.find((page) => everybody(page).some(({ id }) => id === participantId)) ?? programme;
  const dateOf = (id: string) => {
    const page = kept.find(({ sessions }) => sessions.some((each) => each.id === id)) ?? programme;
    const item = page.sessions.find((each) => each.id === id) ?? date({});
    return { page, item };
  };
  const detail = (id: string): GroupSessionDetail => {
    const { page, item } = dateOf(id);
    return {
      item,
      sheet: page.registered.map(({ id: participantId, personId, personName }) => ({
        participantId,
        personId,
        personName,
        attended: item.status === 'held' ? 'present' : null,
        waived: false,
      })),
      reason: null,
      outcomeSentence: item.status === 'held' ? '4 of 4 came. 1 h 35 min were counted once.' : null,
      withoutReminder: 3,
    };
  };
  const names = () => new Map(kept.flatMap(everybody).map(({ id, personName }) => [id, personName] as const));
  return {
    'groups.list': () => answer(kept.map(({ item }) => item)),
    'groups.open': ({ groupId }: OneGroup) => answer(found(groupId)),
    'groups.save': ({ groupId, details }: SaveGroup) => {
      if (details.title.trim() === '')
        throw new FakeRefusal({
          code: 'invalid',
          message: 'Some fields need another value.',
          issues: [{ field: 'details.title', problem: 'missing', sentence: 'This is needed.' }],
        });
      const before = groupId === undefined ? workshop : found(groupId);
      const id = groupId ?? `g-${kept.length + 1}`;
      const page = put({ ...before, details, item: { ...before.item, id, title: details.title } });
      return answer({ page, effects: [], drafts: [] }, did(`${details.title} saved.`));
    },
    'groups.archive': ({ groupId, archived }: { groupId: string; archived: boolean }) => {
      const page = found(groupId);
      put({ ...page, item: { ...page.item, archived } });
      return answer(null, did(`${page.item.title} archived.`));
    },
    'groups.register': ({ groupId, personId }: Register) => {
      const page = found(groupId);
      const position = page.waiting.length + 1;
      const next = put({
        ...page,
        waiting: [...page.waiting, participant(personId, personId, waits(position))],
      });
      return answer(
        { page: next, effects: [`${personId} waits, as number ${position}.`], drafts: ['m-anna'] },
        did('Registered.'),
      );
    },
    'groups.change_participant': ({ participantId, engagementId, answer: said }: ChangeParticipant) => {
      const page = pageOf(participantId);
      const changed = (each: ParticipantItem) =>
        each.id !== participantId
          ? each
          : {
              ...each,
              answer: said ?? null,
              engagementId: engagementId ?? null,
              engagementTitle: engagementId === undefined ? null : each.engagementTitle,
            };
      const next = put({
        ...page,
        registered: page.registered.map(changed),
        waiting: page.waiting.map(changed),
      });
      return answer({ page: next, effects: [], drafts: [] }, did('Place changed.'));
    },
    'groups.withdraw': ({ participantId }: { participantId: string }) => {
      const page = pageOf(participantId);
      const gone = everybody(page).find(({ id }) => id === participantId);
      const [first, ...rest] = page.waiting;
      const next = put({
        ...page,
        registered: [
          ...page.registered.filter(({ id }) => id !== participantId),
          ...(first === undefined ? [] : [{ ...first, state: 'registered' as const, position: null }]),
        ],
        waiting: rest.map((each, index) => ({ ...each, position: index + 1 })),
        withdrawn: gone === undefined ? page.withdrawn : [...page.withdrawn, gone],
      });
      return answer(
        {
          page: next,
          effects: [
            `${gone?.personName ?? ''} no longer takes part.`,
            `${first?.personName ?? ''} moves up.`,
          ],
          drafts: ['m-anna'],
        },
        did('Withdrawn.'),
      );
    },
    'groups.open_session': ({ groupSessionId }: OneGroupSession) => answer(detail(groupSessionId)),
    'groups.preview_attendance': (request: SayAttendance) => answer(preview(request, names())),
    'groups.say_attendance': ({ groupSessionId, attendance }: SayAttendance) => {
      const { page, item } = dateOf(groupSessionId);
      const present = attendance.filter(({ attended }) => attended === 'present').length;
      const held = { ...item, status: 'held' as const, needsOutcome: false, present, actualMinutes: 90 };
      put({ ...page, sessions: page.sessions.map((each) => (each.id === item.id ? held : each)) });
      return answer(detail(groupSessionId), did('Group held.'));
    },
    'groups.draft_reminders': () =>
      answer(
        { drafts: ['m-anna'], sentence: '3 reminders were drafted. One was written before.' },
        did('Reminders.'),
      ),
    'groups.attendance_sheet': () => answer({ name: 'Attendance.pdf', base64: '' }),
    'groups.preview_schedule': () =>
      answer({
        remarks: [
          {
            kind: 'overlap',
            warns: true,
            sentence: 'At the same time as Supervision group (09:00 to 12:00).',
          },
        ],
      }),
    'groups.reopen_session': ({ groupSessionId }: OneGroupSession) =>
      answer(detail(groupSessionId), did('Taken back.')),
    'groups.schedule': ({ groupId }: OneGroup) => answer(found(groupId), did('Dates added.')),
    'groups.move_session': () =>
      answer({ page: programme, effects: ['It is moved.'], drafts: [] }, did('Moved.')),
    'groups.cancel_session': () =>
      answer({ page: programme, effects: ['It does not take place.'], drafts: [] }, did('Cancelled.')),
  };
}
