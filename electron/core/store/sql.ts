/** A value that SQLite stores as it is. */
export type SqlValue = string | number | null;

/** What a statement may be given: bytes too, which the change log could not keep. */
export type SqlParameter = SqlValue | Uint8Array;

/**
 * A statement with its parameters; built by the tag `sql`, so that values never become part of the text. `Row` is
 * what a query gives; a fresh statement claims nothing, and who asks names it: db.all<TaskRow>(sql`SELECT …`).
 */
export interface Sql<Row = never> {
  readonly text: string;
  readonly values: readonly SqlParameter[];
  /** Never there; it only carries the type. */
  readonly row?: Row;
}

const PLAIN_NAME = /^[a-z][a-z_]*$/u;

/** A table or column name from our own code, to be put into a statement as text. */
export interface SqlName {
  readonly name: string;
}

/** Marks a plain identifier; throws when it is anything else. */
export function sqlName(name: string): SqlName {
  if (!PLAIN_NAME.test(name)) throw new Error(`Not a plain SQL name: ${name}`);
  return { name };
}

/** Builds a statement: values become parameters, names and other statements become text. */
export function sql(parts: TemplateStringsArray, ...inserts: readonly (SqlParameter | SqlName | Sql)[]): Sql {
  let text = parts[0] ?? '';
  const values: SqlParameter[] = [];
  inserts.forEach((insert, index) => {
    if (insert === null || typeof insert !== 'object' || insert instanceof Uint8Array) {
      text += '?';
      values.push(insert);
    } else if ('name' in insert) {
      text += insert.name;
    } else {
      text += insert.text;
      values.push(...insert.values);
    }
    text += parts[index + 1] ?? '';
  });
  return { text, values };
}

/** Joins statements with commas or another separator. */
export function sqlJoin(pieces: readonly Sql[], separator = ', '): Sql {
  return {
    text: pieces.map((piece) => piece.text).join(separator),
    values: pieces.flatMap((piece) => piece.values),
  };
}
