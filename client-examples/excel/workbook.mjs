// Makes segment.xlsx of segment.pq anew, by Microsoft's own library for workbooks that hold a query:
//   npm install --no-save @microsoft/connected-workbooks@3 && node workbook.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import connected from '@microsoft/connected-workbooks';

const queryMashup = readFileSync(new URL('segment.pq', import.meta.url), 'utf8');
const workbook = await connected.workbookManager.generateSingleQueryWorkbook({ queryMashup, queryName: 'Segment', refreshOnOpen: false });
writeFileSync(new URL('segment.xlsx', import.meta.url), Buffer.from(await workbook.arrayBuffer()));
