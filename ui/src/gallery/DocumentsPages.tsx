/** The documents in the settings, with samples that the core has drawn, and how somebody gets invoices. */
import { useState } from 'react';

import type { Template } from '@/bindings/Template';
import { AppFrame } from '@/components/AppFrame';
import { PartySheet } from '@/features/money/electronic/PartySheet';
import { SettingsPage } from '@/features/settings/SettingsPage';
import { standIn } from '@/host';
import { createFakeHost } from '@/host/fake';
import { calendarsAround } from './calendarAccounts';
import { documentsAnswers } from './documents';
import { authority, electronicAnswers } from './electronic';
import logo from './logo.png?url';
import { base64Of } from './MoneyPages';
import { settingsAnswers } from './settings';
import classic from './specimens/classic.pdf?url';
import compact from './specimens/compact.pdf?url';
import modern from './specimens/modern.pdf?url';

const samples: Record<Template, string> = { classic, modern, compact };

const long = 'Bundesanstalt für Immobilienaufgaben, Zentrale Beschaffung und Rechnungseingang Süd';

export type DocumentsPage = 'full' | 'plain' | 'sheet' | 'party' | 'own';

export function DocumentsPages({ page }: { page: DocumentsPage }) {
  const [ready, setReady] = useState(false);
  const begin = async () => {
    const [one, two, three, picture] = await Promise.all(
      [samples.classic, samples.modern, samples.compact, logo].map(base64Of),
    );
    if (one === undefined || two === undefined || three === undefined || picture === undefined) return;
    const isPlain = page === 'plain';
    standIn(
      createFakeHost({
        ...settingsAnswers(
          isPlain
            ? { taxRegistered: false }
            : {
                template: 'modern',
                accountHolder: 'Johanna Linden',
                language: 'en-GB',
              },
        ),
        ...documentsAnswers({
          specimens: { classic: one, modern: two, compact: three },
          logo: isPlain ? null : { mediaType: 'image/png', base64: picture },
        }),
        ...electronicAnswers('', page === 'party' ? authority : {}),
      }),
    );
    setReady(true);
    if (page === 'sheet') {
      window.setTimeout(() => {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find((button) => button.textContent === 'See a sample')?.click();
      }, 500);
    }
  };
  if (!ready) return <button ref={() => void begin()}>Begin</button>;
  return (
    <AppFrame
      practiceName="Linden Coaching"
      current="settings"
      hrefOf={() => '#/gallery/documents'}
      onLock={() => undefined}
    >
      <SettingsPage
        section="documents"
        hrefOf={() => '#/gallery/documents'}
        calendars={calendarsAround}
        files={{
          choose: () => Promise.resolve(null),
          choosePicture: () => Promise.resolve({ fileId: 'f1', name: 'logo.png' }),
          savePdf: () => Promise.resolve(true),
        }}
        onOwnInvoices={() => undefined}
        onColours={() => undefined}
      />
      {page === 'party' && (
        <PartySheet whose={{ organisationId: 'bima' }} name={long} onClose={() => undefined} />
      )}
      {page === 'own' && <PartySheet whose={{}} onClose={() => undefined} />}
    </AppFrame>
  );
}
