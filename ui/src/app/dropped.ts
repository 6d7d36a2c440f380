/** Where a file that was dropped on the window belongs. What it really is, its reader finds out. */
import type { ChosenFile } from '@/host';
import type { Route } from './routes';

export function routeOfDropped(file: ChosenFile, here: Route): Route {
  if (/\.(?:ics|ical|ifb)$/iu.test(file.name)) return { at: 'import', ...file };
  if (/\.(?:csv|tsv|xml|camt|sta|mt940|940|ofx|qfx)$/iu.test(file.name)) return { at: 'bankFile', ...file };
  if (here.at === 'expenses' && /\.(?:pdf|png|jpe?g)$/iu.test(file.name)) return { at: 'expenses', file };
  return here.at === 'bankFiles' || here.at === 'bankFile' || here.at === 'money'
    ? { at: 'bankFile', ...file }
    : { at: 'import', ...file };
}
