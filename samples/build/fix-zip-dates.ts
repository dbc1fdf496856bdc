const END_OF_DIRECTORY = 0x06054b50;
/** 1 June 2026, 00:00, in the format of MS-DOS that ZIP uses. */
const DOS_TIME = 0;
const DOS_DATE = ((2026 - 1980) << 9) | (6 << 5) | 1;

/** Sets the date of every entry, which the ZIP writer takes from the clock. */
export function fixZipDates(zip: Buffer): Buffer {
  const fixed = Buffer.from(zip);
  const end = fixed.length - 22;
  if (fixed.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error("Not a plain ZIP file.");
  let entry = fixed.readUInt32LE(end + 16);
  for (let left = fixed.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = fixed.readUInt32LE(entry + 42);
    fixed.writeUInt16LE(DOS_TIME, entry + 12);
    fixed.writeUInt16LE(DOS_DATE, entry + 14);
    fixed.writeUInt16LE(DOS_TIME, local + 10);
    fixed.writeUInt16LE(DOS_DATE, local + 12);
    const lengths = [28, 30, 32].map((offset) => fixed.readUInt16LE(entry + offset));
    entry += lengths.reduce((sum, length) => sum + length, 46);
  }
  return fixed;
}
