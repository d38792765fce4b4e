import { path } from "./http";

/** Where the bytes of a file are, for who may see them. */
export const bytesAt = (file: string) => path("files", file);

/** Of an image, smaller. */
export const previewAt = (file: string) => `${path("files", file)}/preview`;
