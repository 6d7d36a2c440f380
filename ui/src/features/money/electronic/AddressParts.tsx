/** The address as an electronic invoice states it: read from the page, and its parts where that is not right. */
import { TextInput } from '@mantine/core';

import type { PartyDetails } from '@/bindings/PartyDetails';
import type { PostalView } from '@/bindings/PostalView';
import { FieldPair } from '@/components/FormField';
import { useMessages } from '@/messages';
import classes from './PartyForm.module.css';

export interface AddressPartsProps {
  address: PostalView;
  isOwn: boolean;
  field: (name: keyof PartyDetails) => object;
}

export function AddressParts({ address, isOwn, field }: AddressPartsProps) {
  const words = useMessages().einvoice.party;
  const { lines, postcode, city, country } = address;
  const town = [postcode, city].filter((part) => part !== null).join(' ');
  const read = [...lines, town, country].filter((line) => line !== null && line !== '');
  return (
    <>
      <div className={classes.read}>
        {read.length === 0 ? (
          <p>{words.addressNone}</p>
        ) : (
          <>
            <p>{isOwn ? words.ownAddressRead : words.addressRead}</p>
            <p className={classes.lines}>{read.join(', ')}</p>
            <p>{words.addressHelp}</p>
          </>
        )}
      </div>
      <TextInput label={words.street} {...field('street')} />
      <FieldPair>
        <TextInput label={words.postcode} {...field('postcode')} />
        <TextInput label={words.city} {...field('city')} />
      </FieldPair>
    </>
  );
}
