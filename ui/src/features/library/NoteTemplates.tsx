/** What a note can begin with: ours to look at and to start from, and the coach's own. */
import { Button } from '@mantine/core';
import { IconArchive, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

import type { NoteTemplate } from '@/bindings/NoteTemplate';
import { ListRow, type RowAct } from '@/components/ListRow';
import { RowList } from '@/components/RowList';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { useAct, useRead } from '@/rpc/query';
import { TemplateSheet, type Begun } from './TemplateSheet';

export function NoteTemplates() {
  const words = useMessages().library.templates;
  const templates = useRead('notes.templates', null);
  const archive = useAct('notes.archive_template');
  const [begun, setBegun] = useState<Begun | null>(null);
  if (templates === undefined) return null;

  // A page with nothing on it is no template to look at.
  const pages = templates.filter(({ body }) => body !== '');
  const copy = ({ name, body }: NoteTemplate) => setBegun({ name: words.copyOf(name), body });
  const actsOf = (template: NoteTemplate): RowAct[] => {
    const { own } = template;
    if (own === undefined) return [{ label: words.copy, icon: IconCopy, onAct: () => copy(template) }];
    const putAway = () => void archive.run({ templateId: own });
    return [{ label: words.archive, icon: IconArchive, onAct: putAway }];
  };
  return (
    <Section
      title={words.title}
      aside={
        <Button variant="default" size="compact-sm" onClick={() => setBegun({ name: '', body: '' })}>
          {words.add}
        </Button>
      }
    >
      <p className="muted">{words.sentence}</p>
      <RowList label={words.list}>
        {pages.map((template) => (
          <ListRow
            key={template.key}
            title={template.name}
            detail={headings(template.body).join(' · ')}
            trail={template.own === undefined ? <span className="muted small">{words.ours}</span> : undefined}
            acts={actsOf(template)}
            open={{ onOpen: () => (template.own === undefined ? copy(template) : setBegun(template)) }}
          />
        ))}
      </RowList>
      <TemplateSheet begun={begun} onClose={() => setBegun(null)} />
    </Section>
  );
}

/** What a page asks for, at a glance. */
function headings(body: string): string[] {
  return [...body.matchAll(/^#{1,2} +(.+)$/gmu)].map(([, heading = '']) => heading);
}
