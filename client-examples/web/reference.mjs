// node reference.mjs FOLDER   writes reference.html, the schema to read and to link to, into FOLDER
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isUnionType } from 'graphql';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'), { assumeValidSDL: true });
const all = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type)).sort((a, b) => a.name.localeCompare(b.name));
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
const own = all.filter((type) => !roots.includes(type));
const CHAPTERS = [
  ['Fields to start from', roots],
  ['Objects', own.filter(isObjectType)],
  ['Interfaces and unions', own.filter((type) => isInterfaceType(type) || isUnionType(type))],
  ['Inputs', own.filter(isInputObjectType)],
  ['Enums', own.filter(isEnumType)],
  ['Scalars', own.filter((type) => 'specifiedByURL' in type && 'serialize' in type && !isEnumType(type))],
];

const safe = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const words = (text) => (text ? `<p>${safe(text).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>` : '');
const typed = (type) => String(type).replace(/\w+/, (name) => `<a href="#${name}">${name}</a>`);
const who = (node) => node?.directives?.filter((one) => one.name.value === 'allowed')
  .map((one) => `<p class="who">For ${one.arguments[0].value.values.map((role) => role.value).join(', ')}</p>`).join('') ?? '';
const gone = (part) => (part.deprecationReason ? `<p class="who">Deprecated: ${safe(part.deprecationReason)}</p>` : '');

const inputs = (parts) => (parts.length === 0 ? '' : `<ul>${parts.map((part) =>
  `<li><code>${part.name}: ${typed(part.type)}</code>${words(part.description)}</li>`).join('')}</ul>`);
const field = (owner) => (part) => `<li id="${owner}.${part.name}"><code><b>${part.name}</b>: ${typed(part.type)}</code>${words(part.description)}${who(part.astNode)}${gone(part)}${inputs(part.args ?? [])}</li>`;
const value = (part) => `<li><code><b>${part.name}</b></code>${words(part.description)}${gone(part)}</li>`;

function inside(type) {
  if (isUnionType(type)) return `<ul>${type.getTypes().map((one) => `<li><code>${typed(one)}</code></li>`).join('')}</ul>`;
  if (isEnumType(type)) return `<ul>${type.getValues().map(value).join('')}</ul>`;
  return 'getFields' in type ? `<ul>${Object.values(type.getFields()).map(field(type.name)).join('')}</ul>` : '';
}

const section = (type) => `<section id="${type.name}"><h3>${type.name}</h3>${words(type.description)}${inside(type)}</section>`;
const listed = ([title, types]) => `<details open><summary>${title}</summary><ul>${types.map((type) => `<li><a href="#${type.name}">${type.name}</a></li>`).join('')}</ul></details>`;
const chapter = ([title, types]) => `<h2>${title}</h2>${types.map(section).join('')}`;

writeFileSync(join(process.argv[2] ?? 'dist', 'reference.html'), `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>The GraphQL schema · Clientele</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/assets/reference.css"></head>
<body>
<header><h1>The GraphQL schema</h1><p><a href="/">Clientele</a> · <a href="/graphiql">GraphiQL</a></p></header>
<nav aria-label="Types" tabindex="0">${CHAPTERS.map(listed).join('')}</nav>
<main>${CHAPTERS.map(chapter).join('')}</main>
</body>
</html>
`);
