import { expect, it } from 'vitest';
import { csvCell, toCsv } from './csv';

it('keeps numbers numbers and formulas texts', () => {
  expect(csvCell('\u22121\u202f234,5')).toBe('"-1 234,5"');
  expect(csvCell('=1+1')).toBe("'=1+1");
  expect(csvCell('-cmd')).toBe("'-cmd");
  expect(csvCell('a"b')).toBe('"a""b"');
});

it('parts columns as the reader\'s spreadsheet expects', () => {
  const columns = [{ key: 'a', head: 'A', width: 1, cell: (row: string) => row }, { key: 'b', head: 'B', width: 1, cell: () => 2 }];
  expect(toCsv(columns, ['x'], 'ru')).toBe('\ufeffA;B\r\nx;2\r\n');
  expect(toCsv(columns, ['x'], 'en')).toBe('\ufeffA,B\r\nx,2\r\n');
});
