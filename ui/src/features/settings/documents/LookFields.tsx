/** The layout, chosen by looking at it, the coach's colour and the logo. */
import { ColorInput, Radio } from '@mantine/core';

import type { Template } from '@/bindings/Template';
import { FormField } from '@/components/FormField';
import { Section } from '@/components/Section';
import { useMessages } from '@/messages';
import { accents } from '@/styles/theme';
import type { FileActs } from '../files';
import { Logo } from './Logo';
import classes from './LookFields.module.css';
import { helpBelow, type DocumentFieldsProps } from './names';
import { TemplatePicture } from './TemplatePicture';

const templates: readonly Template[] = ['classic', 'modern', 'compact'];

export function LookFields({ form, files }: DocumentFieldsProps & { files: FileActs }) {
  const words = useMessages().documents;
  const { accent = '', template = 'classic' } = form.values.practice;
  return (
    <Section title={words.look}>
      <div className={classes.fields}>
        <FormField label={words.template} error={form.errors['practice.template']}>
          <Radio.Group
            aria-label={words.template}
            value={template}
            onChange={(chosen) => form.setFieldValue('practice.template', chosen)}
          >
            <div className={classes.templates}>
              {templates.map((each) => {
                const { name, says } = words.templates[each];
                return (
                  <Radio.Card
                    key={each}
                    value={each}
                    className={classes.template ?? ''}
                    aria-label={`${name}. ${says}`}
                  >
                    <TemplatePicture template={each} accent={accent} />
                    <span className={classes.name}>{name}</span>
                    <span className={classes.says}>{says}</span>
                  </Radio.Card>
                );
              })}
            </div>
          </Radio.Group>
        </FormField>
        <ColorInput
          label={words.accent}
          description={words.accentHelp}
          inputWrapperOrder={helpBelow}
          format="hex"
          withEyeDropper={false}
          swatches={accents}
          {...form.getInputProps('practice.accent')}
        />
        <Logo choosePicture={files.choosePicture} />
      </div>
    </Section>
  );
}
