"""Which words make us look twice, and which are the trade's own? Lists of plain words; nothing here weighs."""


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a comma-separated text.

    >>> phrases("near me, best")
    ('near me', 'best')
    """
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


# What practices sell: one of these must stand in an anchor before it can be a sales phrase.
TREATMENTS = phrases(
    """
    botox, fillers, filler, dysport, juvederm, lip filler, lip fillers, laser hair removal, hair removal,
    microneedling, coolsculpting, liposuction, facelift, rhinoplasty, nose job, tummy tuck, breast augmentation,
    breast implants, mommy makeover, hair transplant, hair restoration, tattoo removal, chemical peel, dental
    implants, dental implant, veneers, veneer, teeth whitening, tooth whitening, invisalign, braces, dentures,
    denture, root canal, wisdom teeth removal, tooth extraction, dental crowns, dental crown, emergency dental,
    cosmetic dentistry, cosmetic dental, dental care, dental services, oral surgery, lasik, cataract surgery, eye
    surgery, eye exam, hearing aids, knee replacement, hip replacement, joint replacement, spine surgery, back pain,
    back pain treatment, neck pain, acne treatment, eczema treatment, psoriasis treatment, mohs surgery, skin care,
    skincare, skin cancer treatment, ketamine, ketamine therapy, ketamine infusion, tms therapy, iv therapy, hormone
    therapy, hormone replacement, testosterone therapy, trt, weight loss, medical weight loss, semaglutide, ozempic,
    ivf, fertility treatment, egg freezing, vasectomy, circumcision, physical therapy, chiropractic care,
    chiropractic, acupuncture, massage therapy, dry needling, prp, stem cell therapy, vein treatment, varicose
    veins, spider veins, allergy treatment, allergy testing, sleep apnea treatment, primary care, urgent care,
    family medicine, telehealth, telemedicine, medspa, med spa, medical spa, plastic surgery, cosmetic surgery,
    bariatric surgery, gastric sleeve, drug rehab, alcohol rehab, addiction treatment, pain management, pain relief,
    wound care, std testing, flu shots, vaccinations, walk in clinic, implantes dentales, ortodoncia, counseling,
    couples counseling, psychotherapy, therapy, adhd testing, orthotics, plantar fasciitis treatment, bunion
    surgery, home care, hospice care, carillas dentales, blanqueamiento dental
    """
)
# Who practises: the word for the person, the field and the place.
SPECIALTIES = phrases(
    """
    dentist, dentists, dental, dentistry, dental clinic, dental office, orthodontist, orthodontists, orthodontics,
    endodontist, periodontist, prosthodontist, pediatric dentist, cosmetic dentist, family dentist, emergency
    dentist, implant dentist, oral surgeon, dermatologist, dermatologists, dermatology, skin doctor, pediatrician,
    pediatricians, pediatrics, physician, physicians, doctor, doctors, family doctor, primary care doctor, primary
    care physician, internist, surgeon, surgeons, plastic surgeon, plastic surgeons, cosmetic surgeon, orthopedic
    surgeon, orthopedist, orthopedics, podiatrist, podiatrists, podiatry, foot doctor, cardiologist, cardiology,
    neurologist, neurology, urologist, urology, gynecologist, gynecology, obgyn, ob gyn, obstetrician, midwife,
    gastroenterologist, gastroenterology, endocrinologist, endocrinology, rheumatologist, allergist, pulmonologist,
    nephrologist, oncologist, oncology, ophthalmologist, ophthalmology, optometrist, optometrists, optometry, eye
    doctor, audiologist, audiology, ent, ent doctor, psychiatrist, psychiatrists, psychiatry, psychologist,
    psychologists, therapist, therapists, counselor, chiropractor, chiropractors, physiotherapist, physical
    therapist, physical therapists, acupuncturist, naturopath, nutritionist, dietitian, nurse practitioner,
    veterinarian, vet, clinic, clinics, medical clinic, fertility clinic, fertility doctor, vein clinic, pain
    clinic, pain doctor, hair transplant clinic, hormone clinic, weight loss clinic, weight loss doctor, ketamine
    clinic, rehab, rehab center, spine surgeon, botox clinic, laser clinic, skin clinic, eye clinic, medical center,
    medical practice, med spa, wellness center, dentista, dentistas, clinica dental, ortodoncista, dermatologo,
    dermatologa, pediatra, ginecologo, quiropractico, cirujano plastico
    """
)
# Words that turn a field into an advertisement.
SALES_WORDS = phrases(
    """
    best, top, top rated, cheap, cheapest, affordable, low cost, discount, near me, near you, nearby, cost, costs,
    price, prices, pricing, deals, deal, offer, offers, book, book now, same day, emergency, 24 hour, local,
    leading, trusted, expert, experts, professional, specialist, specialists, services, service, treatment,
    treatments, procedure, procedures, company, professionals, reviews, rated, number one, 1, no 1, quality,
    experienced, safe, painless, financing, family, pediatric, childrens, kids, cosmetic, sedation, holistic,
    general, gentle, certified, licensed, private, walk in, top notch, amazing, great, good, female, male, adult,
    senior, mejor, mejores, barato, baratos, economico, cerca de mi, precio, precios
    """
)
FILLERS = phrases(
    """
    a, an, the, in, at, of, for, to, and, or, with, by, near, your, our, my, from, on, around, downtown, area, en,
    de, el, la
    """
)
PLACES = phrases(
    """
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii,
    idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
    minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york,
    north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota,
    tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, al, ak, az, ar, ca,
    co, ct, de, fl, ga, hi, id, il, ia, ks, ky, la, me, md, ma, mi, mn, ms, mo, mt, ne, nv, nh, nj, nm, ny, nc, nd,
    oh, ok, or, pa, ri, sc, sd, tn, tx, ut, vt, va, wa, wv, wi, wy, dc, nyc, new york city, brooklyn, manhattan,
    queens, bronx, los angeles, chicago, houston, phoenix, philadelphia, san antonio, san diego, dallas, austin,
    jacksonville, fort worth, columbus, charlotte, indianapolis, san francisco, seattle, denver, nashville, oklahoma
    city, el paso, boston, portland, las vegas, memphis, detroit, baltimore, milwaukee, albuquerque, tucson, fresno,
    sacramento, mesa, kansas city, atlanta, omaha, colorado springs, raleigh, miami, long beach, virginia beach,
    oakland, minneapolis, tulsa, tampa, arlington, new orleans, wichita, bakersfield, cleveland, aurora, anaheim,
    honolulu, orlando, riverside, lexington, stockton, irvine, corpus christi, cincinnati, newark, st louis, saint
    louis, pittsburgh, greensboro, lincoln, plano, henderson, jersey city, st paul, chandler, gilbert, scottsdale,
    tempe, glendale, boise, spokane, reno, buffalo, rochester, albany, richmond, norfolk, chesapeake, des moines,
    madison, grand rapids, akron, dayton, toledo, fort lauderdale, west palm beach, boca raton, naples, sarasota, st
    petersburg, tallahassee, gainesville, savannah, augusta, birmingham, huntsville, mobile, montgomery, jackson,
    little rock, baton rouge, shreveport, lafayette, knoxville, chattanooga, louisville, charleston, columbia,
    greenville, wilmington, durham, cary, asheville, winston salem, providence, hartford, new haven, stamford,
    worcester, springfield, salt lake city, provo, ogden, santa fe, bellevue, tacoma, vancouver, eugene, salem,
    bend, anchorage, pasadena, santa monica, beverly hills, san jose, fremont, santa ana, santa barbara, newport
    beach, frisco, mckinney, round rock, lubbock, amarillo, katy, sugar land, the woodlands, usa, america, bay area,
    orange county, long island, south florida, houston tx
    """
)
GENERIC_ANCHORS = phrases(
    """
    click here, here, click, this, this site, this website, this page, this link, this article, this post, website,
    site, web site, visit website, visit site, visit our website, visit the website, visit, read more, more, learn
    more, more info, more information, find out more, see more, view, view website, view profile, view site,
    details, link, source, source link, homepage, home page, home, official website, official site, their website,
    his website, her website, our website, our site, my website, my site, go, continue, continue reading, view more,
    check it out, check this out, website link, url, web, www, go here, see here, original article, visit source,
    via, ref, open, profile, practice website, book online, directions, contact, contact us, call now
    """
)
# What hackers and spammers sell. Whole words only.
SPAM_WORDS = phrases(
    """
    casino, casinos, poker, slots, slot online, slot gacor, gacor, togel, judi, judi online, sbobet, roulette,
    blackjack, baccarat, betting, sportsbook, sports betting, bookmaker, bookmakers, gambling, jackpot, bet365,
    1xbet, mostbet, pinup, vulkan, romabet, bandar, bandarq, dominoqq, sportwetten, kasyno, kazino, apuestas,
    cassino, bahis, porn, porno, xxx, sex, sexy, sex cam, sex toys, escort, escorts, call girls, nude, nudes,
    hentai, milf, webcam girls, onlyfans, erotic, viagra, cialis, levitra, sildenafil, tadalafil, kamagra, xanax,
    tramadol, phentermine, modafinil, ambien, oxycontin, adderall online, buy adderall, valium, clomid, nolvadex,
    anabolic, steroids online, buy steroids, cheap viagra, buy cialis, online pharmacy, canadian pharmacy, no
    prescription, without prescription, without a prescription, replica watches, replica, rolex replica, replica
    bags, louis vuitton outlet, ugg outlet, michael kors outlet, nike outlet, cheap jerseys, payday loan, payday
    loans, cash advance loans, quick loans, essay writing, write my essay, essay writing service, buy essay,
    dissertation help, cbd gummies, delta 8, crypto casino, forex signals, binary options, keto gummies, male
    enhancement, penis enlargement, buy instagram followers, buy followers, buy likes, free robux, crack download,
    keygen, torrent, torrents, warez, bitcoin doubler, fake passport, vape juice, stripchat, chaturbate, essay
    writers, buy viagra, kviklaan, robux, wetten, sportwetten tipps, kredite, prestamos rapidos
    """
)
# Foreign spam words as they stand in other scripts.
FOREIGN_SPAM_WORDS = phrases(
    """
    казино, казіно, порно, виагра, ставки, слоты, 老虎机, 赌场, 博彩, 娱乐城, カジノ, 바카라, 카지노, 토토,
    كازينو, קזינו
    """
)
# The same in host names, as letters; each is long or odd enough not to hide in an honest name.
SPAM_HOST_PARTS = phrases(
    """
    casino, kasino, pokerdom, poker88, slotgacor, slot88, slotonline, togel, sbobet, judionline, bandarq, dominoqq,
    bet365, 1xbet, mostbet, jackpot, sportsbook, gambling, xvideos, xxxvid, pornhub, pornstar, freeporn, hotporn,
    porntube, escortservice, callgirls, viagra, kamagra, sildenafil, tadalafil, canadianpharm, onlinepharmacy,
    pharmacyonline, cheapmeds, buymeds, rxonline, paydayloan, quickloan, replicawatch, essaywriting, writemyessay,
    cheapessay, dissertationhelp, cbdgummies, sexcam, camgirls, hentai, sportwetten, kviklaan, essaywriter,
    bitcoindoubler, freerobux, robux, poker, casinos, sportsbetting, payday
    """
)
SPAM_HOST_WORDS = phrases(
    """
    cialis, porn, sex, xxx, escorts, escort, slots, slot, betting, bet, poker, porno, loans, payday, replica,
    torrent, judi
    """
)

HEALTH_WORDS = phrases(
    """
    health, healthcare, medical, medicine, hospital, hospitals, clinic, clinics, clinical, doctor, doctors,
    physician, physicians, patient, patients, surgery, surgeon, dental, dentist, dentists, dentistry, teeth, tooth,
    oral, orthodontic, orthodontist, orthodontics, dermatology, dermatologist, skin, pediatric, pediatrics,
    pediatrician, nursing, nurse, wellness, therapy, therapist, rehabilitation, rehab, cardiology, heart, cancer,
    oncology, orthopedic, orthopedics, spine, eye, vision, ophthalmology, optometry, hearing, audiology, allergy,
    asthma, diabetes, mental, psychology, psychiatry, psychiatrist, counseling, fertility, pregnancy, maternity,
    midwife, obgyn, women s health, womens health, pharmacy, chiropractic, chiropractor, acupuncture, podiatry,
    podiatrist, urology, nutrition, diet, disease, treatment, treatments, symptoms, care, caregivers, autism, adhd,
    acne, eczema, psoriasis, botox, plastic surgery, vein, pain, physical therapy, physiotherapy, vaccine, vaccines,
    md, dds, dmd, medspa
    """
)
# In host names, as letters.
HEALTH_HOST_PARTS = phrases(
    """
    health, medical, medicine, medic, hospital, clinic, doctor, physician, dental, dentist, smile, teeth, ortho,
    derma, skin, pediatr, paediatr, nursing, nurse, wellness, therap, rehab, cardio, heart, cancer, oncolog, spine,
    surgery, surgeon, surgical, vision, optomet, eyecare, hearing, allergy, asthma, diabet, mental, psych,
    fertility, pregnan, birth, obgyn, pharma, chiro, acupunct, podiatr, urolog, nutrition, autism, medspa,
    plasticsurg, kids, caring, hospice, patient, anesth, radiolog, patholog, gastro, endocrin, rheumat, nephro,
    pulmon, thorac, osteopath, obstet, gynec, neuro, ophthal, otolaryng, immuni, hemat, endodont, periodont,
    prosthodont, midwif, orthop, aesthetic, sleep, eczema, arthritis, diseases
    """
)
# In running text, as letters, so only long ones.
HEALTH_TEXT_PARTS = phrases(
    """
    health, medical, medicine, hospital, clinic, doctor, physician, patient, surgery, surgeon, dentist, dental,
    orthodont, dermatolog, pediatric, therap, cardiolog, oncolog, orthop, ophthalmolog, optomet, psychiatr,
    psycholog, fertility, pregnan, chiropract, acupunct, podiatr, urolog, treatment, symptom, disease, vaccin,
    wellness, acne, eczema, botox
    """
)
OFF_TOPIC_WORDS = phrases(
    """
    crypto, bitcoin, forex, blockchain, nft, real estate, mortgage, insurance quotes, car, cars, auto parts, truck,
    motorcycle, travel, hotel, hotels, flights, vacation, gaming, gamer, esports, football, soccer, cricket,
    fashion, jewelry, wedding, weddings, furniture, plumbing, plumber, roofing, hvac, pest control, gadgets,
    smartphone, software, hosting, web hosting, seo, marketing agency, movies, celebrity, celebrities, anime,
    recipes, gardening, lawn care, locksmith, moving company, dropshipping, affiliate marketing, astrology, vape,
    tattoos, pets, dog training, home improvement, kitchen remodeling, law firm, lawyer, attorney, casino
    """
)
OFF_TOPIC_HOST_PARTS = phrases(
    """
    crypto, bitcoin, forex, blockchain, realestate, mortgage, carparts, autoparts, motors, travel, hotel, flight,
    gaming, gamer, football, cricket, fashion, jewel, wedding, furniture, plumb, roofing, hvac, gadget, software,
    hosting, movie, celeb, anime, recipe, garden, locksmith, dropship, astrolog, vape, tattoo, homeimprov, lawfirm,
    attorney, trucking, techno
    """
)

# How placed pages call themselves, in paths, titles or the text around the link.
GUEST_POST = phrases(
    """
    guest post, guest posts, guest author, guest blog, guest blogger, guest blogging, guest article, guest
    contributor, guest writer, write for us, contributed post, contributor post, guestpost, guestposts, guest post
    by, submit guest post, guest posting
    """
)
PAID_POST = phrases(
    """
    sponsored post, sponsored posts, sponsored content, paid post, paid posts, advertorial, advertorials, paid
    article, partner content, brand content, promoted post, paid promotion, paid partnership, sponsored article,
    sponsored articles, in association with our partner, paid contribution, paid content, paid placement, paid
    feature, branded content, brand studio, brandvoice, partner post, promoted content, commercial content,
    advertising feature, advertisement feature, special advertising section, editors were not involved, sponsored
    feature, sponsored section, advertisers
    """
)
LINKS_FOR_SALE = phrases(
    """
    buy backlinks, backlinks for sale, buy links, sell links, link insertion, link insertions, niche edit, niche
    edits, dofollow link, dofollow links, dofollow backlinks, do follow backlinks, high da, high dr, da pa, backlink
    packages, pbn, pbn links, link building service, link building services, guest post service, guest post sites,
    permanent backlink, permanent link, buy guest posts, permanent dofollow, paid listing, featured link, buy a
    link, link placement, link placements, guest post packages, casino cbd, rent this page, rent this site
    """
)
LINK_SELLER_HOST_PARTS = phrases(
    """
    guestpost, guestblog, backlink, linkbuild, buylink, linkseller, linksale, seolink, dofollow, linkinsert,
    nicheedit, postlinks, linkjuice, rankboost, outreachpost, paidpost, sponsoredpost, freeguest, submitpost,
    articlepost, linkswap, swaplink, linkexchange, exchangelink, bloggeroutreach, bloggersoutreach, linkmarket,
    linkplacement, guestarticle, blogoutreach
    """
)
COMMENT = phrases(
    """
    replytocom, comment page, comments, comment, comment form, leave a reply, leave a comment, respond, guestbook,
    gbook, guest book, gaestebuch, livre d or, libro de visitas
    """
)
FORUM = phrases(
    """
    forum, forums, viewtopic, showthread, showtopic, threads, topic, phpbb, vbulletin, memberlist, bbs, board index,
    index php topic, discussion board, community threads
    """
)
SIGNATURE = phrases(
    """
    signature, forum signature, sig, user signature
    """
)
MEMBER_PROFILE = phrases(
    """
    profile php, member php, members, user profile, userinfo, user, users, space uid, action profile, profile
    """
)
SCHOLARSHIP = phrases(
    """
    scholarship, scholarships, outside scholarships, external scholarships, scholarship opportunities, bourse, essay
    contest, essay award, essay awards, essay competition, private scholarships, scholarship award
    """
)
PRESS_RELEASE = phrases(
    """
    press release, press releases, pressrelease, news release, prnewswire, newswire, for immediate release,
    einpresswire
    """
)
LINK_PAGE = phrases(
    """
    links html, links htm, links php, link exchange, reciprocal links, reciprocal, link partners, links page,
    partner links, link to us, useful links, friends links, our link partners, add url, addurl, add your link,
    linkpartners, add link, partners html, we will link to you, link to us and we will, swap links, link swap, links
    swap, trade links, exchange links, web partners
    """
)
WEB_DIRECTORY = phrases(
    """
    web directory, link directory, url directory, free directory, submit site, submit url, submit link, submit your
    site, directory listing, bookmark, bookmarks, bookmarking, social bookmarking, story php, business listing,
    business listings, site directory, add listing, free listing, seo directory, website directory
    """
)
WEB_DIRECTORY_HOST_PARTS = phrases(
    """
    webdirectory, linkdirectory, sitedirectory, freedirectory, directoryweb, dirlist, bookmark, urldir, linkdir,
    bizlist, addurl, submiturl, linkcentre, businesslisting, listingsite, directorylist, freelisting, webdir,
    citedir, 4listing
    """
)
COUPON = phrases(
    """
    coupon, coupons, promo code, promo codes, voucher, vouchers, coupon code, discount code, discount codes, deals
    """
)
WIDGET = phrases(
    """
    widget, widgets, badge, badges, embed, embed code, infographic, infographics, powered by, designed by, website
    by, theme by, hit counter, visitor counter, plugin, calculator widget, site design by, wordpress theme
    """
)
SPONSORS = phrases(
    """
    sponsors, our sponsors, sponsor, donors, supporters, our supporters, thank you to our sponsors, event sponsors,
    sponsorship
    """
)
PEOPLE = phrases(
    """
    find a doctor, find a physician, find a provider, find a dentist, doctors, physicians, providers, provider,
    physician, faculty, staff, our team, medical staff, profiles, medical group, specialists, our doctors, our
    providers, residents, alumni, affiliated providers, bios
    """
)
LISTING = phrases(
    """
    biz, doctor, dr, dentist, physician, provider, therapists, therapist, dentists, profile, practice, listing,
    listings, company, business directory, local business, member directory, directory
    """
)
REDIRECT = phrases(
    """
    redirect, redirect php, goto, go php, out php, link php, jump php, redir, url http, url https, url www, exit
    php, away php, tourl
    """
)
ARCHIVE = phrases(
    """
    tag, tags, category, categories, archive, archives, search, author
    """
)
STATISTICS = phrases(
    """
    whois, domain value, website value, site worth, website worth, alexa rank, seo report, site report,
    domain stats, traffic estimate, domain authority, similar sites, sites like, site info, siteinfo, domain list,
    websites list, ip lookup, dns lookup, domain age, seo audit, page speed, pagespeed, backlink report,
    domain report, website analysis, site analysis, certificate search
    """
)
STATISTICS_HOST_PARTS = phrases(
    """
    whois, websitevalue, siteworth, worthof, webstat, sitestat, domainstat, statshow, siteprice, alexarank,
    seoreport, siterank, domaininfo, websiteinfo, siteinfo, similarsite, siteslike, domainlist, topdomain, urlstat,
    hosturl, webrank, domaintool, domainrank, sitechecker, linkstat, checkdomain, ipaddress, dnslookup, alldomains,
    domainbigdata, hypestat, similarweb, sitesworth, worthcheck, linkcount, seostat, backlinkcheck, backlinkreport,
    sitecheck, seocheck, seoanaly, domainsigma, pagespeed, speedtest, hostinfo, domainlookup, domainhistory,
    websitecheck
    """
)
CACHE_HOST_PARTS = phrases(
    """
    translate, webcache, archive-it, proxysite, unblock, mirrorsite, translat, cachedview
    """
)
EVENT_SCHOOL_WORDS = phrases(
    """
    school, church, ymca, rotary, lions, kiwanis, foundation, charity, library, museum, nonprofit, united way, food
    bank, parish
    """
)

# A host made of nothing but these (“healthtipsdaily”) is the usual name of a blog that sells posts.
BLOG_NAME_PARTS = phrases(
    """
    the, my, your, our, all, about, best, top, pro, go, get, daily, weekly, time, times, today, now, news, newz,
    blog, blogs, blogger, post, posts, tips, tip, trick, tricks, guide, guides, hub, zone, spot, world, planet,
    nation, point, mag, magazine, journal, digest, buzz, wire, feed, info, facts, insider, inside, review, reviews,
    article, articles, story, stories, life, lifestyle, style, living, trend, trends, tech, techno, techy, biz,
    business, money, finance, home, house, health, healthy, healthcare, wellness, well, fit, fitness, beauty,
    fashion, travel, food, diet, care, mom, mommy, kids, family, women, men, woman, girl, body, mind, medical,
    medic, medi, doctor, dental, smart, easy, simple, quick, fresh, good, great, super, mega, ultra, prime, first,
    global, web, net, online, digital, media, press, line, lines, way, ways, box, club, site, sites, page, pages,
    place, city, crunch, vibe, vibes, wave, flow, corner, ideas, hacks, hack, boost, expert, experts, advice, help,
    of, for, and, to, in, 24, 24x7, 247, 360, 365, 101, 99, usa, us, uk
    """
)
BLOG_NAME_ANCHORS = phrases(
    """
    daily, weekly, tips, trick, tricks, blog, blogs, blogger, mag, magazine, guide, guides, hub, zone, buzz, news,
    newz, times, trends, trend, hacks, articles, article, post, posts, vibe, vibes, insider, lifestyle, digest,
    facts, info, stories, crunch, today
    """
)

# Too ordinary to be a sales phrase alone or beside filler words (“our doctors”, “the clinic”).
WEAK_SPECIALTIES = phrases(
    """
    dental, clinic, clinics, doctor, doctors, physician, physicians, surgeon, therapist, therapists, counselor, vet,
    ent, rehab, medical center, medical practice, medical clinic, wellness center, dental office, dental clinic,
    therapy, counseling, dental care, dental services, home care, dermatology, pediatrics, cardiology, neurology,
    urology, oncology, orthopedics, ophthalmology, optometry, psychiatry, audiology
    """
)

# Where it hurts: together with a trade's word, part of what patients search for (“knee surgeon boise”).
BODY_WORDS = phrases(
    """
    back, neck, spine, knee, hip, shoulder, foot, ankle, hand, wrist, elbow, joint, eye, eyes, ear, nose, throat,
    skin, hair, teeth, tooth, gum, jaw, heart, vein, breast, prostate, women s, womens, men s, mens, sports, laser,
    cataract, heel, care, surgery, doctor s, scholarship, scholarships, essay, contest, award, awards, grant
    """
)
# What a practice calls itself; the person's word (“dentist”) is left out, since keyword sites carry it.
PRACTICE_HOST_PARTS = phrases(
    """
    dermatology, orthodontics, dentistry, pediatrics, cardiology, rheumatology, orthopedics, orthopaedics,
    oralsurgery, plasticsurgery, endodontics, periodontics, neurology, urology, podiatry, ophthalmology, optometry,
    audiology, gastroenterology, endocrinology, obgyn, psychiatry, allergy, familydental, familyvision,
    familymedicine, eyecare, physicaltherapy, chiropractic, smiles, pharmacy, opticallab, dentallab
    """
)
# What a hospital's search for its doctors calls itself; ordinary directories list “doctors”.
PHYSICIAN_FINDER = phrases(
    """
    find a doctor, find a physician, find a provider, find a specialist, our physicians, medical staff, our doctors,
    our providers, physicians profile, physician profile, provider profile, provider directory, physician directory,
    medical group,    """
)
# How a paper, a station or a city's magazine ends its name (“austinmonthly”).
PRESS_ENDINGS = phrases(
    """
    times, post, news, press, freepress, journal, star, sun, today, weekly, daily, monthly, magazine, mag, observer,
    herald, tribune, gazette, living, life, business, parent, parents, family, guide, record, reporter, globe, world,
    timespress, timesfreepress, newspress, standard, independent, voice, review, leader, eagle, beacon, camera
    """
)
# An institution does not call itself so; sites about it, sellers and blogs that pose as one do.
NOT_A_PRACTICE = phrases(
    """
    tips, blog, guide, review, daily, magazine, directory, finder, jobs, best, top10, guest, backlink, update, today,
    list, news, facts, hub, deals, cheap, insider, weekly, supply, help, index, sponsor, links, backlinks, outreach
    """
)
