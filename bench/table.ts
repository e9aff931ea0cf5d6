import { writeFile } from 'node:fs/promises';
import type { Figure } from './figures.ts';

function table(figures: readonly Figure[]): string {
  const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const rows = figures.map((one) => [one.name, `${number(one.value)} ${one.unit}`, number(one.ratio), one.against]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

/** Prints the figures as a table, and writes them as `{"figures": […]}` when a file is named. */
export async function printFigures(figures: readonly Figure[], file: string | undefined): Promise<void> {
  process.stdout.write(`${table(figures)}\n`);
  if (file !== undefined) await writeFile(file, `${JSON.stringify({ figures }, null, 1)}\n`);
}
