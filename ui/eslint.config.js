import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const tauriOnlyInHost = {
  group: ['@tauri-apps/*'],
  message: 'Only src/host talks to the desktop shell: add an operation to its interface.',
};
const featuresStandAlone = {
  group: ['@/features/*', '@/features/*/**'],
  allowTypeImports: true,
  message: 'A feature may use the types of another, not its components: move what they share to components/.',
};

// A sentence that stands in the code cannot be translated and escapes the review of our voice.
const words = 'Interface text belongs in src/messages.';
const textAttributes =
  '/^(label|title|placeholder|alt|description|sentence|name|aria-label|aria-description|aria-roledescription|aria-placeholder|aria-valuetext)$/';
const noWordsInJsx = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: words },
  { selector: 'JSXElement > JSXExpressionContainer > Literal[value=/\\p{L}/u]', message: words },
  {
    selector: 'JSXElement > JSXExpressionContainer > TemplateLiteral TemplateElement[value.raw=/\\p{L}/u]',
    message: words,
  },
  { selector: `JSXAttribute[name.name=${textAttributes}] > Literal[value=/\\p{L}{2}/u]`, message: words },
  {
    selector: `JSXAttribute[name.name=${textAttributes}] TemplateElement[value.raw=/\\p{L}{2}/u]`,
    message: words,
  },
];
const noMarkupFromText = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text from outside stays text.' },
  {
    selector: 'AssignmentExpression > MemberExpression[property.name=/^(inner|outer)HTML$/]',
    message: 'Text from outside stays text.',
  },
];
const noOwnDates = [
  {
    selector: 'NewExpression[callee.name="Date"]',
    message: 'Days and times are read and written by src/format.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"]',
    message: 'Days and times are read and written by src/format.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/bindings'] },
  ...tseslint.configs.strictTypeChecked,
  hooks.configs.flat['recommended-latest'],
  a11y.flatConfigs.strict,
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...noWordsInJsx, ...noMarkupFromText, ...noOwnDates],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [tauriOnlyInHost] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // WebKit takes a list without bullets for no list, unless it says its role.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  {
    files: ['src/features/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            tauriOnlyInHost,
            featuresStandAlone,
            {
              group: ['@/app/*', '@/host/*'],
              message: 'Features are given what they need by app/ through rpc/.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/components/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            tauriOnlyInHost,
            {
              group: ['@/features/*', '@/features/*/**', '@/app/*', '@/host/*', '@/rpc/*'],
              message: 'Components know words, formats and styles; data is given to them.',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/host/**'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  {
    files: ['src/format/**'],
    rules: { 'no-restricted-syntax': ['error', ...noWordsInJsx, ...noMarkupFromText] },
  },
  {
    files: ['src/gallery/**', '**/*.test.ts', '**/*.test.tsx', 'src/testSetup.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noMarkupFromText],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [tauriOnlyInHost] }],
    },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
