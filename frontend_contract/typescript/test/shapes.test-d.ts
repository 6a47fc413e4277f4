/**
 * The keys consumers were promised, shape by shape. A key that was renamed or removed does not compile here; a key or
 * a shape that was added need not be entered before it is released.
 */
import type { components } from "@ban-tin/contract";

interface Promised {
  ArticlePage:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "meta" | "title"
    | "breadcrumbs" | "seo" | "last_published_at" | "bylines" | "further_sections" | "topics" | "tags" | "source"
    | "body" | "related" | "type" | "json_ld" | "event";
  ArticlePageItem:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "type" | "title"
    | "meta" | "last_published_at" | "bylines" | "further_sections" | "topics" | "tags" | "source" | "body" | "event";
  AuthorCollection: "id" | "title" | "slug" | "path" | "lead" | "type";
  AuthorRef: "id" | "name" | "slug" | "path";
  Byline: "name" | "role" | "role_label" | "author";
  Cluster: "id" | "slug" | "level" | "level_label" | "number" | "name" | "bloc";
  ClusterYear:
    | "id" | "year" | "cluster" | "lead" | "deputy" | "members" | "decision_no" | "decision_date" | "authority";
  Callout: "kind" | "kind_label" | "title" | "text";
  CollectionAnswer: "kind" | "collection" | "meta" | "items";
  CollectionPageLd: "@context" | "@type" | "name" | "url" | "inLanguage" | "description";
  Contact: "label" | "address" | "phone" | "email";
  ContentPoint: "number" | "text" | "source_quote";
  Delegate: "organisation" | "role" | "full_name" | "source_quote";
  DocumentDetail: "id" | "meta" | "title" | "filename" | "content_type" | "size" | "created_at";
  DocumentList: "meta" | "items";
  DocumentMeta: "type" | "detail_url" | "download_url" | "tags";
  Download: "href" | "filename" | "content_type" | "size" | "title";
  EmulationEventPage:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "meta" | "title"
    | "breadcrumbs" | "seo" | "last_published_at" | "bylines" | "further_sections" | "topics" | "tags" | "source"
    | "body" | "related" | "type" | "json_ld" | "cluster_year" | "event_type" | "event_type_label" | "form"
    | "form_label" | "date" | "part_of_day" | "part_of_day_label" | "start_time" | "venue" | "theme"
    | "guiding_thought" | "content_points" | "targets" | "movements" | "delegates" | "pledge" | "source_quotes"
    | "articles";
  EmulationEventPageItem:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "type" | "title"
    | "meta" | "last_published_at" | "bylines" | "further_sections" | "topics" | "tags" | "source" | "body"
    | "cluster_year" | "event_type" | "event_type_label" | "form" | "form_label" | "date" | "part_of_day"
    | "part_of_day_label" | "start_time" | "venue" | "theme" | "guiding_thought" | "content_points" | "targets"
    | "movements" | "delegates" | "pledge" | "source_quotes";
  EventLd:
    | "@context" | "@type" | "name" | "description" | "startDate" | "location" | "organizer" | "image" | "url"
    | "inLanguage";
  Facets: "types" | "sections" | "topics" | "units" | "years";
  FocalPoint: "x" | "y";
  Footer: "text" | "navigation";
  Gallery: "title" | "pictures";
  HeadingBlock: "type" | "id" | "value";
  Highlights: "title" | "lead" | "byline" | "excerpts";
  HomePage:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "meta" | "title"
    | "breadcrumbs" | "seo" | "last_published_at" | "type" | "json_ld" | "lead_story" | "sections" | "events";
  HomePageItem:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "type" | "title"
    | "meta" | "last_published_at";
  HomeSection: "section" | "items";
  Image:
    | "id" | "alt" | "decorative" | "caption" | "credit" | "width" | "height" | "focal_point" | "placeholder" | "src"
    | "sources";
  ImageBlock: "type" | "id" | "value";
  ImageDetail:
    | "id" | "meta" | "title" | "description" | "caption" | "credit" | "width" | "height" | "focal_point"
    | "created_at" | "recipes";
  ImageList: "meta" | "items";
  ImageMeta: "type" | "detail_url" | "tags";
  ImageRecipes: "card" | "hero" | "inline" | "gallery";
  ItemMeta:
    | "type" | "detail_url" | "html_url" | "slug" | "first_published_at" | "show_in_menus" | "seo_title"
    | "search_description" | "alias_of";
  Link: "href" | "text" | "kind";
  ListMeta: "total_count" | "total_is_exact" | "next";
  Movement: "id" | "slug" | "name" | "kind" | "kind_label" | "source_quote";
  NavigationItem: "text" | "link" | "children";
  NewsArticleLd:
    | "@context" | "@type" | "headline" | "description" | "datePublished" | "dateModified" | "inLanguage"
    | "mainEntityOfPage" | "articleSection" | "author" | "image" | "publisher";
  NewsIndexPage:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "meta" | "title"
    | "breadcrumbs" | "seo" | "last_published_at" | "type" | "json_ld" | "introduction" | "subsections" | "stories";
  NewsIndexPageItem:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "type" | "title"
    | "meta" | "last_published_at" | "introduction";
  Organization: "@type" | "name";
  PageAnswer: "kind" | "page";
  PageList: "meta" | "items";
  PageMeta:
    | "type" | "detail_url" | "html_url" | "slug" | "show_in_menus" | "seo_title" | "search_description"
    | "first_published_at" | "alias_of" | "parent";
  ParagraphBlock: "type" | "id" | "value";
  ParameterError: "parameter" | "detail";
  Parent: "id" | "meta" | "title";
  ParentMeta: "type" | "detail_url" | "html_url";
  Person: "@type" | "name";
  Place: "@type" | "name";
  Pledge: "signed" | "signatories" | "text";
  PreviewAnswer: "kind" | "page" | "shared";
  Problem: "type" | "title" | "status" | "detail" | "errors";
  Promoted: "title" | "description" | "href" | "kind";
  Publisher: "@type" | "name" | "url";
  Quote: "text" | "attribution";
  QuoteBlock: "type" | "id" | "value";
  Recording: "title" | "file" | "transcript";
  RedirectAnswer: "kind" | "location" | "permanent";
  RedirectDetail: "id" | "meta" | "old_path" | "location" | "permanent";
  RedirectList: "meta" | "items";
  RedirectMeta: "type" | "detail_url";
  SearchHit:
    | "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "type" | "title"
    | "score" | "highlights";
  SearchResults: "meta" | "items" | "facets" | "promoted" | "did_you_mean";
  SectionCount: "section" | "count";
  SectionRef: "id" | "title" | "slug" | "path";
  Seo: "title" | "description" | "canonical" | "image";
  SharedDraft: "saved_at" | "expires_at" | "shared_by" | "is_latest" | "is_published";
  Site:
    | "name" | "tagline" | "root_url" | "language" | "timezone" | "navigation" | "footer" | "contacts"
    | "contract_version";
  Source: "name" | "url";
  SourceFile: "url" | "width" | "height";
  SourceQuote: "fact" | "fact_label" | "quote";
  SourceSet: "type" | "srcset";
  StoredFile: "href" | "filename" | "content_type" | "size";
  StoryLinkBlock: "type" | "id" | "value";
  StorySuggestion: "kind" | "text" | "html" | "path";
  Suggestions: "items";
  Table: "caption" | "header" | "header_column" | "rows";
  TagCollection: "id" | "title" | "slug" | "path" | "lead" | "type";
  TagRef: "id" | "name" | "slug" | "path";
  Target: "indicator" | "value" | "unit_of_measure" | "content_point" | "source_quote";
  Teaser: "path" | "lead" | "image" | "published_at" | "section" | "byline" | "event_date" | "id" | "type" | "title";
  TeaserList: "meta" | "items";
  TopicCollection: "id" | "title" | "slug" | "path" | "lead" | "type";
  TopicCount: "topic" | "count";
  TopicRef: "id" | "title" | "slug" | "path";
  TopicSuggestion: "kind" | "text" | "html" | "path";
  TypeCount: "type" | "label" | "count";
  Unit:
    | "id" | "slug" | "official_name" | "short_name" | "kind" | "kind_label" | "gov_code" | "parent" | "valid_from"
    | "valid_to";
  UnitCount: "unit" | "count";
  UnitName: "id" | "slug" | "official_name";
  Video: "title" | "embed" | "file" | "poster" | "transcript";
  VideoEmbed: "provider" | "provider_label" | "video_id" | "embed_url" | "page_url";
  WebPageLd: "@context" | "@type" | "name" | "url" | "inLanguage";
  YearCount: "year" | "count";
}

type Shapes = components["schemas"];
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type Broken = {
  [Name in keyof Promised]: Name extends keyof Shapes
    ? `${Name}.${Exclude<Promised[Name] & string, KeysOf<Shapes[Name]>>}`
    : Name;
}[keyof Promised];
type None<Key extends never> = Key;

/** An error here names the promises that are broken. */
export type NoneIsBroken = None<Broken>;
