import { limits } from '@planning-poker/poker';
import { describe, expect, it } from 'vitest';
import { opensPreview } from './opens-preview.ts';

describe('opensPreview', () => {
  it.each([
    'Refunds',
    '- PAY-1 One\n- Two\n\n- Three',
    'Refunds, in part\nExport, all',
    'Name the table, please',
    '[x] Refunds',
  ])('[U10] adds %j as it stands', (text) => {
    expect(opensPreview(text)).toBe(false);
  });

  it.each([
    ['many lines', '1\n2\n3\n4\n5\n6'],
    ['cells of a spreadsheet', 'PAY-1\tRefunds'],
    ['CSV', 'Issue key,Summary\nPAY-1,Refunds'],
    ['quoted CSV', '"ID","Team","Title","Description"\n"ENG-1","Core","Refunds",""'],
    ['JSON', '[\n  { "title": "Refunds" }]'],
    ['an export', '{"stories":[]}'],
    ['gh issue list', 'Showing 1 of 1 open issues in o/r\n\n#12  Refunds  about 1 day ago'],
    ['headings', '# Payments\n- Refunds'],
  ])('[U10] looks through %s first', (_, text) => {
    expect(opensPreview(text)).toBe(true);
  });

  it('[U11] looks through a title that would be cut', () => {
    expect(opensPreview('x'.repeat(limits.titleLength + 1))).toBe(true);
  });
});
