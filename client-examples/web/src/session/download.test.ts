import { expect, it } from 'vitest';
import { fileNameOf } from './download';

it('takes the encoded file name first', () => {
  expect(fileNameOf("attachment; filename=\"=?UTF-8?Q?x?=\"; filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.pdf", 'x')).toBe('отчёт.pdf');
  expect(fileNameOf('attachment; filename="report.pdf"', 'x')).toBe('report.pdf');
  expect(fileNameOf(null, 'usual.pdf')).toBe('usual.pdf');
});
