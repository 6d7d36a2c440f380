/** How the practice works, who may open it, where its copies are, and what was done. */
import type { ReactNode } from 'react';

import { LinkTabs } from '@/components/LinkTabs';
import { Page } from '@/components/Page';
import { useMessages } from '@/messages';
import { AppearanceSection, type AppearanceSectionProps } from './AppearanceSection';
import { BackupsSection } from './BackupsSection';
import type { CalendarsAround } from './calendars/around';
import { CalendarsSection } from './calendars/CalendarsSection';
import { ConnectionsSection } from './ConnectionsSection';
import { DocumentsSection } from './documents/DocumentsSection';
import type { FileActs } from './files';
import { HistorySection } from './HistorySection';
import { HoursSection } from './HoursSection';
import { PaymentsSection } from './payments/PaymentsSection';
import { PolicySection } from './PolicySection';
import { PracticeSection } from './PracticeSection';
import { sections, type SettingsSection } from './sections';
import { SecuritySection } from './SecuritySection';
import classes from './SettingsPage.module.css';

export interface SettingsPageProps {
  section: SettingsSection;
  hrefOf: (section: SettingsSection) => string;
  files: FileActs;
  calendars: CalendarsAround;
  /** Opens how the practice stands on electronic invoices. */
  onOwnInvoices: () => void;
  onColours: AppearanceSectionProps['onChosen'];
}

export function SettingsPage(props: SettingsPageProps) {
  const { section, hrefOf } = props;
  const words = useMessages().settings;
  return (
    <Page title={words.title}>
      <LinkTabs
        label={words.sections.label}
        tabs={sections.map((key) => ({ key, label: words.sections[key], href: hrefOf(key) }))}
        current={section}
      />
      <div className={classes.section} data-width={section === 'documents' ? 'wide' : 'reading'}>
        {drawn(props)}
      </div>
    </Page>
  );
}

function drawn({ section, files, calendars, onOwnInvoices, onColours }: SettingsPageProps): ReactNode {
  switch (section) {
    case 'practice':
      return <PracticeSection />;
    case 'documents':
      return <DocumentsSection files={files} onOwnInvoices={onOwnInvoices} />;
    case 'policy':
      return <PolicySection />;
    case 'hours':
      return <HoursSection />;
    case 'appearance':
      return <AppearanceSection onChosen={onColours} />;
    case 'security':
      return <SecuritySection files={files} />;
    case 'backups':
      return <BackupsSection files={files} />;
    case 'calendars':
      return <CalendarsSection around={calendars} />;
    case 'payments':
      return <PaymentsSection openLink={calendars.openLink} />;
    case 'connections':
      return <ConnectionsSection />;
    case 'history':
      return <HistorySection />;
  }
}
