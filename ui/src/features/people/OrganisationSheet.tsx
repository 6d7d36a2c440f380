/** One organisation, opened from where it pays. */
import { SideSheet } from '@/components/SideSheet';
import { Read } from '@/rpc/Read';
import { OrganisationForm, type OrganisationFormProps } from './OrganisationForm';

export interface OrganisationSheetProps extends Pick<OrganisationFormProps, 'onInvoices'> {
  organisationId: string;
  onClose: () => void;
}

export function OrganisationSheet({ organisationId, onInvoices, onClose }: OrganisationSheetProps) {
  return (
    <Read of="organisations.list" request={null}>
      {(organisations) => {
        const organisation = organisations.find(({ id }) => id === organisationId);
        return (
          organisation !== undefined && (
            <SideSheet opened onClose={onClose} title={organisation.details.name}>
              <OrganisationForm organisation={organisation} onInvoices={onInvoices} onDone={onClose} />
            </SideSheet>
          )
        );
      }}
    </Read>
  );
}
