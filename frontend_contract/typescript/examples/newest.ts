import { createClient, longDateTime } from "@ban-tin/contract";

const client = createClient({ baseUrl: process.argv[2] ?? "http://127.0.0.1:8000/api/v2" });
const { items } = await client.pages({ type: ["news.ArticlePage", "news.EmulationEventPage"], limit: 5 });
for (const story of items) console.log(longDateTime(story.published_at), story.title);

const article = items.find((story) => story.type === "news.ArticlePage");
const page = article && (await client.page(article.id));
if (page?.type === "news.ArticlePage") {
  for (const block of page.body) if (block.type === "heading") console.log(block.value);
}
