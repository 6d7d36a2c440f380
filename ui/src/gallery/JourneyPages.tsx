import { useState } from 'react';

import { journeyAround } from '@/app/journeys';
import { AppFrame } from '@/components/AppFrame';
import { JourneyPage } from '@/features/journeys/JourneyPage';
import { standIn } from '@/host';
import { createFakeHost } from '@/host/fake';
import { journeyAnswers } from './journey';
import { base64Of } from './MoneyPages';
import sample from './sample.pdf?url';

export function JourneyPages() {
  const [ready, setReady] = useState(false);
  const begin = async () => {
    standIn(createFakeHost(journeyAnswers(await base64Of(sample))));
    setReady(true);
  };
  if (ready) {
    return (
      <AppFrame
        practiceName="Linden Coaching"
        current="people"
        hrefOf={() => '#/gallery/journey'}
        onLock={() => undefined}
      >
        <JourneyPage engagementId="six" {...journeyAround} />
      </AppFrame>
    );
  }
  return <button ref={() => void begin()}>Begin</button>;
}
