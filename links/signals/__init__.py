"""Which signals are there? Listed by hand, in the order of their groups."""

from links.signals.anchor_has_spam_words import anchor_has_spam_words
from links.signals.anchor_is_bare_address import anchor_is_bare_address
from links.signals.anchor_is_brand import anchor_is_brand
from links.signals.anchor_is_disguised import anchor_is_disguised
from links.signals.anchor_is_empty import anchor_is_empty
from links.signals.anchor_is_exact_match import anchor_is_exact_match
from links.signals.anchor_is_generic import anchor_is_generic
from links.signals.anchor_is_in_another_script import anchor_is_in_another_script
from links.signals.anchor_is_partial_match import anchor_is_partial_match
from links.signals.anchor_is_stuffed import anchor_is_stuffed
from links.signals.anchor_names_a_doctor import anchor_names_a_doctor
from links.signals.link_is_image import link_is_image
from links.signals.link_is_in_comment import link_is_in_comment
from links.signals.link_is_in_footer import link_is_in_footer
from links.signals.link_is_in_signature import link_is_in_signature
from links.signals.link_is_in_widget import link_is_in_widget
from links.signals.link_is_lost import link_is_lost
from links.signals.link_is_nofollow import link_is_nofollow
from links.signals.link_is_sitewide import link_is_sitewide
from links.signals.link_is_sponsored import link_is_sponsored
from links.signals.link_is_ugc import link_is_ugc
from links.signals.link_passes_credit import link_passes_credit
from links.signals.page_belongs_to_empty_member import page_belongs_to_empty_member
from links.signals.page_finds_doctors import page_finds_doctors
from links.signals.page_has_many_links import page_has_many_links
from links.signals.page_has_spam_words import page_has_spam_words
from links.signals.page_is_about_a_site import page_is_about_a_site
from links.signals.page_is_about_health import page_is_about_health
from links.signals.page_is_comment import page_is_comment
from links.signals.page_is_copied_article import page_is_copied_article
from links.signals.page_is_coupon import page_is_coupon
from links.signals.page_is_forum import page_is_forum
from links.signals.page_is_guest_post import page_is_guest_post
from links.signals.page_is_job_offer import page_is_job_offer
from links.signals.page_is_link_exchange import page_is_link_exchange
from links.signals.page_is_listing import page_is_listing
from links.signals.page_is_member_profile import page_is_member_profile
from links.signals.page_is_off_topic import page_is_off_topic
from links.signals.page_is_open_directory import page_is_open_directory
from links.signals.page_is_press_release import page_is_press_release
from links.signals.page_is_redirect import page_is_redirect
from links.signals.page_is_scholarship import page_is_scholarship
from links.signals.page_is_statistics_report import page_is_statistics_report
from links.signals.page_lists_people import page_lists_people
from links.signals.page_names_the_city import page_names_the_city
from links.signals.page_names_the_practice import page_names_the_practice
from links.signals.page_offers_links import page_offers_links
from links.signals.page_recommends_colleagues import page_recommends_colleagues
from links.signals.page_says_it_was_paid import page_says_it_was_paid
from links.signals.page_says_treatment_was_free import page_says_treatment_was_free
from links.signals.page_slug_is_search_phrase import page_slug_is_search_phrase
from links.signals.page_thanks_sponsors import page_thanks_sponsors
from links.signals.sales_phrase_repeated import sales_phrase_repeated
from links.signals.same_template_on_several_sites import same_template_on_several_sites
from links.signals.signal import Group, Signal
from links.signals.site_came_in_a_spike import site_came_in_a_spike
from links.signals.site_links_often import site_links_often
from links.signals.sites_share_a_name import sites_share_a_name
from links.signals.source_copies_articles import source_copies_articles
from links.signals.source_ends_in_org import source_ends_in_org
from links.signals.source_has_generic_blog_name import source_has_generic_blog_name
from links.signals.source_has_spam_name import source_has_spam_name
from links.signals.source_is_a_blog import source_is_a_blog
from links.signals.source_is_a_practice import source_is_a_practice
from links.signals.source_is_about_health import source_is_about_health
from links.signals.source_is_article_farm import source_is_article_farm
from links.signals.source_is_bare_ip_address import source_is_bare_ip_address
from links.signals.source_is_chamber import source_is_chamber
from links.signals.source_is_community_organization import source_is_community_organization
from links.signals.source_is_copy_of_pages import source_is_copy_of_pages
from links.signals.source_is_coupon_site import source_is_coupon_site
from links.signals.source_is_forum import source_is_forum
from links.signals.source_is_free_host import source_is_free_host
from links.signals.source_is_general_directory import source_is_general_directory
from links.signals.source_is_government import source_is_government
from links.signals.source_is_health_directory import source_is_health_directory
from links.signals.source_is_health_publisher import source_is_health_publisher
from links.signals.source_is_health_vendor import source_is_health_vendor
from links.signals.source_is_hospital import source_is_hospital
from links.signals.source_is_insurer import source_is_insurer
from links.signals.source_is_job_board import source_is_job_board
from links.signals.source_is_local_press import source_is_local_press
from links.signals.source_is_medical_journal import source_is_medical_journal
from links.signals.source_is_medical_school import source_is_medical_school
from links.signals.source_is_national_press import source_is_national_press
from links.signals.source_is_off_topic import source_is_off_topic
from links.signals.source_is_open_directory import source_is_open_directory
from links.signals.source_is_press_wire import source_is_press_wire
from links.signals.source_is_professional_body import source_is_professional_body
from links.signals.source_is_reference_work import source_is_reference_work
from links.signals.source_is_shortener import source_is_shortener
from links.signals.source_is_social_profile import source_is_social_profile
from links.signals.source_is_statistics_site import source_is_statistics_site
from links.signals.source_is_university import source_is_university
from links.signals.source_name_is_in_another_script import source_name_is_in_another_script
from links.signals.source_name_is_search_phrase import source_name_is_search_phrase
from links.signals.source_names_the_city import source_names_the_city
from links.signals.source_sells_links import source_sells_links
from links.signals.source_suffix_is_cheap import source_suffix_is_cheap
from links.signals.source_suffix_is_foreign import source_suffix_is_foreign
from links.signals.target_has_spam_words import target_has_spam_words
from links.signals.target_is_another_site import target_is_another_site

SIGNALS: tuple[Signal, ...] = (
    source_is_about_health,
    page_is_about_health,
    source_names_the_city,
    page_names_the_city,
    page_names_the_practice,
    source_is_a_practice,
    source_is_off_topic,
    page_is_off_topic,
    source_suffix_is_foreign,
    source_is_hospital,
    source_is_medical_school,
    source_is_university,
    source_is_government,
    source_is_professional_body,
    source_is_medical_journal,
    source_is_health_publisher,
    source_is_insurer,
    source_is_community_organization,
    source_is_local_press,
    source_is_national_press,
    source_is_reference_work,
    source_ends_in_org,
    source_is_chamber,
    source_is_health_directory,
    source_is_general_directory,
    source_is_social_profile,
    source_is_job_board,
    page_is_job_offer,
    source_is_health_vendor,
    source_is_statistics_site,
    page_is_statistics_report,
    page_is_about_a_site,
    source_is_copy_of_pages,
    source_copies_articles,
    page_is_copied_article,
    source_has_spam_name,
    source_name_is_in_another_script,
    page_has_spam_words,
    source_suffix_is_cheap,
    source_is_bare_ip_address,
    page_is_guest_post,
    page_says_it_was_paid,
    page_says_treatment_was_free,
    page_offers_links,
    source_sells_links,
    source_is_article_farm,
    source_has_generic_blog_name,
    source_name_is_search_phrase,
    page_slug_is_search_phrase,
    page_is_comment,
    link_is_in_comment,
    page_is_forum,
    link_is_in_signature,
    page_is_member_profile,
    page_belongs_to_empty_member,
    page_is_scholarship,
    source_is_press_wire,
    page_is_press_release,
    page_is_link_exchange,
    source_is_open_directory,
    page_is_open_directory,
    page_is_coupon,
    source_is_coupon_site,
    link_is_in_widget,
    page_thanks_sponsors,
    page_lists_people,
    page_recommends_colleagues,
    page_finds_doctors,
    page_is_listing,
    page_is_redirect,
    source_is_shortener,
    source_is_free_host,
    source_is_a_blog,
    anchor_is_brand,
    anchor_names_a_doctor,
    anchor_is_bare_address,
    anchor_is_generic,
    anchor_is_empty,
    anchor_is_exact_match,
    anchor_is_partial_match,
    anchor_has_spam_words,
    anchor_is_in_another_script,
    anchor_is_disguised,
    anchor_is_stuffed,
    target_has_spam_words,
    target_is_another_site,
    page_has_many_links,
    link_is_nofollow,
    link_is_sponsored,
    link_is_ugc,
    link_passes_credit,
    link_is_lost,
    link_is_image,
    sales_phrase_repeated,
    link_is_sitewide,
    site_links_often,
    source_is_forum,
    link_is_in_footer,
    same_template_on_several_sites,
    sites_share_a_name,
    site_came_in_a_spike,
)
BY_NAME: dict[str, Signal] = {signal.name: signal for signal in SIGNALS}

__all__ = ["BY_NAME", "SIGNALS", "Group", "Signal"]
