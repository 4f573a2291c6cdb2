/** A file's way to the server, told as it goes: fetch cannot say how much has left, so this is the older call that can. */
import { caller } from "./client.ts";
import { type Problem, ProblemError } from "./problem.ts";

type UploadOf = { url: string; file: Blob; onProgress(share: number): void };

/** `share` from 0 to 1 of the bytes that have left. Throws a ProblemError with what the server said. */
export function upload<Answer>({ url, file, onProgress }: UploadOf): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", url);
    call.responseType = "json";
    call.setRequestHeader("content-type", "application/octet-stream");
    call.setRequestHeader("accept-language", caller.language);
    if (caller.organisation !== null) call.setRequestHeader("bilag-organisation", caller.organisation);
    call.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    call.onload = () =>
      call.status < 300
        ? resolve(call.response as Answer)
        : reject(new ProblemError(call.status, call.response as Problem | null));
    call.onerror = () => reject(new ProblemError(0, null));
    call.send(file);
  });
}
