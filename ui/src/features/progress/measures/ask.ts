/** What is open beside or above the measurements. */
import type { InstrumentItem } from '@/bindings/InstrumentItem';
import type { MeasurementItem } from '@/bindings/MeasurementItem';
import type { ShippedInstrument } from '@/bindings/ShippedInstrument';
import type { VersionItem } from '@/bindings/VersionItem';

export type MeasureAsked =
  | { ask: 'choose' }
  | { ask: 'begin'; shipped: ShippedInstrument }
  | { ask: 'change'; instrument: InstrumentItem }
  | { ask: 'run'; instrument: InstrumentItem }
  | { ask: 'history'; instrument: InstrumentItem }
  | { ask: 'edit'; instrument: InstrumentItem; measurement: MeasurementItem; version: VersionItem };
