import { saveBlob } from '../parts/csv';
import type { Language } from '../text/language';
import { codeOf, refusal } from '../text/refusal';
import { authorizedFetch } from './tokens';

/** The file name a download came with, RFC 6266: the encoded one before the plain one. */
export function fileNameOf(disposition: string | null, usual: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? usual;
}

export interface Making {
  /** The job that makes the file; its result is the file. */
  job: string;
}

/**
 * Downloads with the token, which a plain link would not carry. Answers the file's name, or the job that makes it when that takes long;
 * throws the server's sentence.
 */
export async function download(address: string, usual: string, language: Language): Promise<string | Making> {
  const answer = await authorizedFetch(address, { headers: { 'Accept-Language': language } });
  if (!answer.ok) throw new Error(await sentenceOf(answer, language));
  if (answer.status === 202) return { job: ((await answer.json()) as { id: string }).id };
  const name = fileNameOf(answer.headers.get('Content-Disposition'), usual);
  saveBlob(await answer.blob(), name);
  return name;
}

/** What a REST door says when it refuses. */
export async function sentenceOf(answer: Response, language: Language): Promise<string> {
  try {
    const told = (await answer.json()) as { code?: string; message?: string; detail?: string };
    return refusal(language, { code: told.code ?? codeOf(answer.status), message: told.message ?? told.detail ?? `HTTP ${answer.status}` });
  } catch {
    return refusal(language, { code: codeOf(answer.status), message: `HTTP ${answer.status}` });
  }
}
