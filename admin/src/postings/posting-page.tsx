export function PostingPage() { return null; }
