/** What the journey summary is given of the program around it. */
import type { JourneyAround } from '@/features/journeys/around';
import { theHost } from '@/host';
import { href } from './routes';

export const journeyAround: JourneyAround = {
  places: {
    people: href({ at: 'people' }),
    engagements: (id) => href({ at: 'person', id, tab: 'engagement' }),
  },
  savePdf: (name, base64) => void theHost().saveFile(name, base64, 'pdf'),
};
