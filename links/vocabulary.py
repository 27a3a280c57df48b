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
    surgery, home care, hospice care, carillas dentales, blanqueamiento dental, snoring treatment, snoring, hair
    loss, hair loss treatment, botox injections, lip injections, lip augmentation, lip flip, dermal fillers, body
    contouring, body sculpting, hydrafacial, laser resurfacing, skin tightening, skin rejuvenation, ultherapy,
    morpheus8, emsculpt, kybella, sclerotherapy, blepharoplasty, eyelid surgery, brow lift, breast lift, breast
    reduction, brazilian butt lift, gynecomastia surgery, neck lift, smile makeover, full mouth reconstruction, all
    on 4, all on four, clear aligners, clear braces, dental bonding, dental bridges, gum grafting, gum disease
    treatment, sedation dentistry, sleep dentistry, dental cleaning, teeth cleaning, tmj treatment, glaucoma
    treatment, dry eye treatment, contact lenses, hearing test, hearing aid, tinnitus treatment, back surgery,
    sciatica treatment, scoliosis treatment, sports medicine, carpal tunnel surgery, rotator cuff surgery, acl
    surgery, knee surgery, hip surgery, shoulder surgery, foot surgery, ankle surgery, hand surgery, ingrown toenail
    treatment, custom orthotics, colonoscopy, hernia surgery, gallbladder surgery, hemorrhoid treatment, erectile
    dysfunction treatment, ed treatment, testosterone replacement, menopause treatment, prenatal care, iui, allergy
    shots, asthma treatment, sinus surgery, balloon sinuplasty, migraine treatment, neuropathy treatment, epidural
    injections, suboxone, suboxone treatment, methadone clinic, detox, alcohol detox, drug detox, inpatient rehab,
    depression treatment, anxiety treatment, anxiety therapy, marriage counseling, family counseling, autism
    therapy, aba therapy, speech therapy, occupational therapy, pelvic floor therapy, cryotherapy, spinal
    decompression, tirzepatide, wegovy, glp 1, peptide therapy, dot physical, dot physicals, sports physicals,
    school physicals, concierge medicine, direct primary care, emergency dental care, same day crowns, porcelain
    veneers, lasik eye surgery, vein removal, vein care, mole removal, wart removal, skin cancer screening,
    tonsillectomy, ear wax removal, tubal reversal, vasectomy reversal, egg donation, surrogacy, weight loss
    surgery, lap band, medical marijuana card, prp for hair, hair implants, mental health treatment, eating disorder
    treatment, memory care, assisted living, senior care, joint pain, knee pain, knee pain treatment, shoulder pain
    treatment, hip pain treatment, foot pain, heel pain, flat feet treatment, ortodoncia invisible, blanqueamiento,
    cirugia plastica
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
    dermatologa, pediatra, ginecologo, quiropractico, cirujano plastico, foot specialist, foot specialists, foot and
    ankle specialist, foot and ankle surgeon, eye specialist, eye specialists, eye surgeon, skin specialist, skin
    specialists, heart specialist, heart doctor, hearing specialist, spine specialist, pain specialist, pain
    specialists, ent specialist, ent specialists, urology specialist, urology specialists, vein specialist, vein
    doctor, knee surgeon, hip surgeon, hand surgeon, back doctor, back surgeon, knee doctor, orthopedic doctor,
    orthopedic specialist, sports medicine doctor, sports medicine physician, ivf doctor, ivf clinic, fertility
    specialist, fertility specialists, fertility center, obgyn doctor, womens doctor, kids dentist, children s
    dentist, childrens dentist, kids doctor, baby doctor, family physician, family physicians, family practice,
    hormone doctor, thyroid doctor, kidney doctor, lung doctor, cancer doctor, gi doctor, stomach doctor, colon
    doctor, allergy doctor, allergy specialist, allergists, sleep doctor, sleep specialist, sleep clinic, headache
    doctor, headache specialist, brain surgeon, neurosurgeon, neurosurgeons, nerve doctor, rheumatologists,
    endocrinologists, cardiologists, urologists, podiatry clinic, neurologists, gastroenterologists, gynecologists,
    obstetricians, midwives, doula, doulas, ophthalmologists, audiologists, oncologists, hearing clinic, hearing
    center, eye center, dental center, dental group, dental practice, dental surgeon, dental specialist, hair
    surgeon, hair loss doctor, laser hair removal clinic, aesthetic clinic, cosmetic clinic, beauty clinic, medical
    spas, med spas, medspas, rehab centers, detox center, drug rehab center, treatment center, mental health clinic,
    mental health counselor, marriage counselor, couples therapist, child psychologist, child therapist, speech
    therapist, occupational therapist, chiropractic clinic, physical therapy clinic, urgent care clinic, urgent care
    center, walk in clinics, family clinic, health clinic, womens clinic, mens clinic, trt clinic, ed clinic, iv
    clinic, bariatric surgeon, weight loss doctors, vascular surgeon, heart surgeon, colorectal surgeon, ear nose
    throat, ear nose and throat doctor, ear nose throat doctor, eye doctors, foot doctors, pediatric dentists, oral
    surgeons, orthopedic surgeons, endodontists, periodontists, emergency dentists, cosmetic dentists, family
    dentists, holistic dentist, biological dentist, spine doctor
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
    senior, mejor, mejores, barato, baratos, economico, cerca de mi, precio, precios, top 10, top ten, low price,
    free consultation, luxury, premier, premium, award winning, highly rated, five star, 5 star, recommended,
    accepting new patients, without insurance, no insurance, open now, open saturday, after hours, board certified,
    non surgical, nonsurgical
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
    orange county, long island, south florida, houston tx, lakewood, aurora co, boulder, fort collins, peoria,
    flagstaff, yuma, chula vista, carlsbad, escondido, torrance, burbank, ventura, oxnard, palmdale, ontario, rancho
    cucamonga, temecula, palm springs, santa rosa, san mateo, palo alto, sunnyvale, santa clara, walnut creek,
    modesto, visalia, roseville, folsom, redding, napa, lehi, st george, idaho falls, nampa, billings, missoula,
    bozeman, cheyenne, casper, rapid city, sioux falls, fargo, bismarck, duluth, st cloud, cedar rapids, iowa city,
    davenport, lees summit, overland park, olathe, topeka, edmond, broken arrow, fayetteville, bentonville, fort
    smith, texarkana, waco, killeen, mcallen, brownsville, laredo, pearland, conroe, spring tx, cedar park, midland,
    abilene, lake charles, metairie, biloxi, gulfport, hattiesburg, tuscaloosa, macon, alpharetta, johns creek,
    pensacola, daytona beach, st pete, fort myers, cape coral, bradenton, ocala, coral springs, pembroke pines,
    hialeah, coral gables, delray beach, palm beach, myrtle beach, hilton head, spartanburg, rock hill, concord nc,
    gastonia, high point, johnson city, kingsport, murfreesboro, clarksville, bowling green, owensboro, evansville,
    fort wayne, south bend, fishers, bloomington, champaign, peoria il, rockford, naperville, joliet, evanston,
    schaumburg, oak brook, kenosha, green bay, appleton, ann arbor, lansing, kalamazoo, farmington hills, dearborn,
    youngstown, erie, allentown, harrisburg, scranton, state college, king of prussia, cherry hill, hoboken,
    morristown, paramus, montclair, atlantic city, annapolis, bethesda, rockville, silver spring, towson, fairfax,
    reston, roanoke, lynchburg, charlottesville, newport news, morgantown, huntington, norwalk, greenwich, danbury,
    waterbury, brookline, lowell, cape cod, nashua, manchester, concord nh, burlington, portland maine, bangor,
    white plains, yonkers, new rochelle, staten island, the bronx, harlem, upper east side, upper west side, soho,
    flushing, great neck, garden city, huntington ny, poughkeepsie, syracuse, utica, schenectady, saratoga springs,
    ithaca, binghamton, everett, redmond, kirkland, olympia, bellingham, yakima, tri cities, corvallis, beaverton,
    hillsboro, gresham, juneau, fairbanks, maui, kauai, kailua, silicon valley, inland empire, san fernando valley,
    south bay, east bay, north dallas, north jersey, south jersey, central jersey, lowcountry, hampton roads, tampa
    bay, twin cities, metro detroit, dfw, los angeles ca, san fernando, encino, sherman oaks, west hollywood,
    calabasas, thousand oaks, summerlin, buckhead, brickell
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
    writers, buy viagra, kviklaan, robux, wetten, sportwetten tipps, kredite, prestamos rapidos, demo slot, slot
    demo, slot demos, slot pulsa, slot dana, slot qris, slot deposit, slot hoki, slot resmi, slot terpercaya, slot
    maxwin, rtp slot, rtp live, situs slot, situs judi, agen slot, agen judi, link slot, slot88, slot777, maxwin,
    pragmatic play, pragmatic88, zeus slot, gates of olympus, sweet bonanza, toto macau, toto slot, bo togel, data
    sgp, data hk, keluaran sgp, prediksi togel, live draw, sabung ayam, poker online, online poker, domino qq, judi
    bola, live casino, online casino, casino bonus, casino online, free spins, no deposit bonus, slot machines, slot
    machine, megaways, aviator game, crash game, 1win, pin up casino, melbet, betway, 22bet, fun88, w88, m88, sv388,
    kubet, fb88, 789bet, hi88, nha cai, xo so, keo nha cai, deneme bonusu, casino siteleri, bahis siteleri, canli
    bahis, kacak bahis, escort bayan, istanbul escort, ankara escort, jogo do tigrinho, fortune tiger, apostas,
    casas de apostas, cassino online, tragamonedas, casino en linea, bonus bez depozita, spielautomaten, online
    casinos, paris sportifs, scommesse, bokep, bokep indo, sexcams, cam girls, live cams, sugar daddy, adult dating,
    sex dating, gay porn, teen porn, blowjob, erotik, sexkontakte, buy xanax, buy tramadol, buy oxycodone, buy
    ivermectin, buy modafinil, generic viagra, viagra online, cialis online, prednisone online, amoxicillin online,
    antibiotics online, azithromycin online, ozempic online without prescription, buy kamagra, canada pharmacy,
    canadian pharmacies, steroids for sale, sarms for sale, buy hgh, kratom, thc gummies, delta 9, weed online, buy
    weed, title loans, bad credit loans, cash loans, binary trading, crypto signals, crypto presale, bitcoin mixer,
    usdt flasher, flash usdt, hacked cards, fullz, fake id, fake ids, fake documents, counterfeit, counterfeit
    money, replica handbags, replica rolex, fake rolex, fake watches, cheap nfl jerseys, cheap nike, jordan shoes,
    cheap jordans, yeezy, moncler, canada goose outlet, coach outlet, ray ban outlet, oakley outlet, pandora outlet,
    term paper, term papers, buy term paper, essay service, paper writing service, coursework help, thesis writing,
    buy instagram, buy youtube views, buy tiktok, buy subscribers, smm panel, hack facebook, apk mod, mod apk,
    cracked software, serial key, product key generator, free download crack, iptv, iptv subscription, watch online
    free, full movie online, free movies online, putlocker, 123movies
    """
)
# Foreign spam words as they stand in other scripts.
FOREIGN_SPAM_WORDS = phrases(
    """
    казино, казіно, порно, виагра, ставки, слоты, 老虎机, 赌场,
    博彩, 娱乐城, カジノ, 바카라, 카지노, 토토, كازينو, קזינו, онлайн
    казино, займ, займы, купить диплом, проститутки, эскорт,
    букмекер, вулкан, слот, 激安, コピー, スーパーコピー, ブランドコピー, パチンコ,
    スロット, 老虎機, 百家乐, 百家樂, 彩票, 体育投注, 六合彩, 色情, 开云, 토토사이트, 먹튀,
    슬롯, 출장마사지, 오피, 온라인카지노, สล็อต, คาสิโน, บาคาร่า, แทงบอล,
    قمار, כרטיסים
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
    bitcoindoubler, freerobux, robux, poker, casinos, sportsbetting, payday, slotdemo, slot777, slotonl, slotpulsa,
    situsslot, agenslot, maxwin, pragmatic88, pragmaticplay, totomacau, totoslot, pokeronline, onlinepoker,
    onlinecasino, bahisler, bahissit, canlibahis, denemebonusu, 22bet, 789bet, kubet, scommesse, wettanbieter,
    bokep, sexcams, sexchat, adultdating, escortbayan, buyxanax, buytramadol, pillsonline, onlinepills, cheappills,
    genericmeds, pharmacyrx, rxpharm, canadapharm, steroidshop, buysteroids, titleloans, badcreditloan, cashadvance,
    fastloans, loansonline, replicabag, fakewatch, replicarolex, cheapjersey, jerseysoutlet, homeworkhelp,
    dohomework, termpaper, paperwriting, essayservice, assignmenthelp, buyfollowers, smmpanel, modapk, apkmod,
    crackedsoft, iptvsub, 123movies, putlocker, cbdoil, cbdshop, kratom
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
    by, submit guest post, guest posting, guest contribution, guest column by, this is a guest, this guest post,
    submitted by a guest, write for me, submit a guest post, post by guest, become a contributor, accept guest
    posts, accepting guest posts
    """
)
PAID_POST = phrases(
    """
    sponsored post, sponsored posts, sponsored content, paid post, paid posts, advertorial, advertorials, paid
    article, partner content, brand content, promoted post, paid promotion, paid partnership, sponsored article,
    sponsored articles, in association with our partner, paid contribution, paid content, paid placement, paid
    feature, branded content, brand studio, brandvoice, partner post, promoted content, commercial content,
    advertising feature, advertisement feature, special advertising section, editors were not involved, sponsored
    feature, sponsored section, advertisers, paid for by, was paid for, has been paid for, article was paid, post
    was paid, were paid for, paid us, we were paid, we were compensated, was compensated, i was compensated, have
    been compensated, received compensation, receive compensation, compensated post, compensated for this, this post
    is sponsored, in partnership with our sponsor, brought to you by our sponsor, paid link, paid links, paid
    collaboration, paid ad, paid advertisement, paid advertising, publireportage, promotional feature, native
    advertising, presented by our partner, sponsor content, studio content
    """
)
LINKS_FOR_SALE = phrases(
    """
    buy backlinks, backlinks for sale, buy links, sell links, link insertion, link insertions, niche edit, niche
    edits, dofollow link, dofollow links, dofollow backlinks, do follow backlinks, high da, high dr, da pa, backlink
    packages, pbn, pbn links, link building service, link building services, guest post service, guest post sites,
    permanent backlink, permanent link, buy guest posts, permanent dofollow, paid listing, featured link, buy a
    link, link placement, link placements, guest post packages, casino cbd, rent this page, rent this site,
    dofollow, do follow link, do follow links, rate card, place an article, place your article, place a link, place
    your link, article placement, article placements, publish your article, guest post price, guest post prices,
    link price, link prices, price per post, price per link, links for sale, link for sale, link rental, rent a
    link, rent links, sell guest posts, guest posts for sale, sponsored post price, sponsored posts accepted, we
    accept sponsored, accept sponsored posts, accept paid posts, accepting sponsored posts, casino accepted, cbd and
    casino, gray niche, grey niche, da 50, da 60, da 70, da 40, da 30, da50, da60, da70, dr 50, dr 60, dr 70, dr50,
    dr60, dr70, seo links, seo packages, white label links, contextual backlinks, high authority backlinks, buy high
    da, permanent do follow, lifetime link, link packages
    """
)
LINK_SELLER_HOST_PARTS = phrases(
    """
    guestpost, guestblog, backlink, linkbuild, buylink, linkseller, linksale, seolink, dofollow, linkinsert,
    nicheedit, postlinks, linkjuice, rankboost, outreachpost, paidpost, sponsoredpost, freeguest, submitpost,
    articlepost, linkswap, swaplink, linkexchange, exchangelink, bloggeroutreach, bloggersoutreach, linkmarket,
    linkplacement, guestarticle, blogoutreach, linkfarm, linksforsale, buyingpost, postforseo, seopost, rankpost,
    contentplacement, postoutreach, linkoutreach, submitguest, paidarticle, articleplacement, linkrent, rentlinks,
    seomarket, linkstore
    """
)
COMMENT = phrases(
    """
    replytocom, comment page, comments, comment, comment form, leave a reply, leave a comment, guestbook, gbook,
    guest book, gaestebuch, livre d or, libro de visitas, comments page, cpage, comment reply, post comment,
    trackback, pingback, kommentar, kommentare, commentaires, comentarios
    """
)
FORUM = phrases(
    """
    forum, forums, viewtopic, showthread, showtopic, threads, phpbb, vbulletin, memberlist, bbs, board index, index
    php topic, discussion board, community threads, discussion forum, message board, messageboard, messageboards,
    showpost, viewthread, forumdisplay, board php, forum topic, new topic
    """
)
SIGNATURE = phrases(
    """
    signature, forum signature, user signature
    """
)
MEMBER_PROFILE = phrases(
    """
    profile php, member php, members, user profile, userinfo, user, users, space uid, action profile, profile, user
    php, users php, userprofile, my profile, member profile, author php
    """
)
SCHOLARSHIP = phrases(
    """
    scholarship, scholarships, outside scholarships, external scholarships, scholarship opportunities, bourse, essay
    contest, essay award, essay awards, essay competition, private scholarships, scholarship award, scholarship
    program, scholarship fund, outside awards, external awards, grants and scholarships, scholarships and grants,
    scholarship list, outside funding, external funding, student discounts, student discount
    """
)
PRESS_RELEASE = phrases(
    """
    press release, press releases, pressrelease, news release, prnewswire, newswire, for immediate release,
    einpresswire, pressreleases, news releases, newsrelease, media release, media releases, pr newswire, ein
    presswire, globe newswire, business wire, business wire news, pr news, prnews
    """
)
LINK_PAGE = phrases(
    """
    links html, links htm, links php, link exchange, reciprocal links, reciprocal, link partners, links page,
    partner links, link to us, useful links, friends links, our link partners, add url, addurl, add your link,
    linkpartners, add link, partners html, we will link to you, link to us and we will, swap links, link swap, links
    swap, trade links, exchange links, web partners, links exchange, linkexchange, exchange link, link trade,
    linktrade, reciprocal link, links directory, add your site, add a link, suggest a link, submit your link, link
    back to us, links to us, we link to, links partner, linkpartner, blogroll exchange, trade link, link to me,
    three way link
    """
)
WEB_DIRECTORY = phrases(
    """
    web directory, link directory, url directory, free directory, submit site, submit url, submit link, submit your
    site, directory listing, bookmark, bookmarks, bookmarking, social bookmarking, story php, business listing,
    business listings, site directory, add listing, free listing, seo directory, website directory, webdirectory,
    linkdirectory, bookmarking site, bookmarking sites, submit your link, submit business, free business listing,
    free business listings, free listings, dofollow directory, directory submission, article directory, bookmark
    story, social bookmarks, search engine submission, story html, link details, detail link, instant approval,
    profile backlinks, web 2 0, citation site
    """
)
WEB_DIRECTORY_HOST_PARTS = phrases(
    """
    webdirectory, linkdirectory, sitedirectory, freedirectory, directoryweb, dirlist, bookmark, urldir, linkdir,
    bizlist, addurl, submiturl, linkcentre, businesslisting, listingsite, directorylist, freelisting, webdir,
    citedir, 4listing, linksdir, dirweb, dirsubmit, directorysubmi, freelink, freelinks, seodir, seodirectory,
    linkhub, linkslist, linkpedia, bookmarking, sbmsite, socialmark, linkcatalog, webcatalog, sitesubmit,
    submitlink, linksubmit, bizfreelist, freebiz, freeclassified, classifiedads, postfreeads, onlineclassified,
    linkmania, a1links, 1links
    """
)
COUPON = phrases(
    """
    coupon, coupons, promo code, promo codes, voucher, vouchers, coupon code, discount code, discount codes, deals,
    promotion code, daily deal, daily deals
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
    sponsorship, exhibitor, exhibitors, exhibitor list, participating vendors, our vendors, sponsors and partners,
    partners and sponsors, sponsors partners, community sponsors, our donors, donor wall, thank you sponsors, thanks
    to our sponsors, gold sponsors, platinum sponsors, silver sponsors, corporate sponsors, corporate supporters,
    booster club, advertisers and sponsors, team sponsors, team sponsor, season sponsors, fun run, charity run, walk
    sponsors, race sponsors, run sponsors, fair vendors, health fair, presenting sponsor
    """
)
PEOPLE = phrases(
    """
    find a doctor, find a physician, find a provider, find a dentist, doctors, physicians, providers, provider,
    physician, faculty, staff, our team, medical staff, profiles, medical group, specialists, our doctors, our
    providers, residents, alumni, affiliated providers, bios, our physicians, our dentists, dentist directory,
    doctors directory, physician directory, provider directory, faculty directory, faculty profiles, staff
    directory, our faculty, affiliated practices, affiliates, affiliated physicians, affiliated dentists, referring,
    referring physicians, referring providers, referring offices, referral partners, community providers, community
    physicians, clinical partners, clinical affiliates, clinical sites, community preceptors, preceptor, preceptors,
    preceptor sites, training sites, rotation sites, externships, adjunct faculty, clinical faculty, volunteer
    faculty, alumni spotlight, alumni stories, speakers, presenters, member spotlight, members spotlight, member
    highlight, member directory, find a member, our members
    """
)
LISTING = phrases(
    """
    biz, doctor, dr, dentist, physician, provider, therapists, therapist, dentists, profile, practice, listing,
    listings, company, business directory, local business, member directory, directory, finder, locator, store
    locator, provider locator, biz profile, health professionals, health care providers
    """
)
REDIRECT = phrases(
    """
    redirect, redirect php, goto, go php, out php, link php, jump php, redir, url http, url https, url www, exit
    php, away php, tourl, extlink, linkto, linkout, clickout, click php, track php, tracker php, goto php, out link,
    redir php, redirector, proxy php, urlredirect, url redirect, gotourl, redirecturl, adclick, clickthru, click
    thru, safelink, forward php, r php
    """
)
ARCHIVE = phrases(
    """
    tag, tags, category, categories, archive, archives, search, author
    """
)
STATISTICS = phrases(
    """
    whois, domain value, website value, site worth, website worth, alexa rank, seo report, site report, domain
    stats, traffic estimate, domain authority, similar sites, sites like, site info, siteinfo, domain list, websites
    list, ip lookup, dns lookup, domain age, seo audit, page speed, pagespeed, backlink report, domain report,
    website analysis, site analysis, certificate search, website stats, site stats, web stats, site statistics,
    website statistics, domain statistics, domain info, domain analysis, domain details, domain lookup, domain
    whois, domain checker, domain history, dns records, dns record, reverse ip, reverse dns, same ip, ip address,
    hosting info, server location, competitors of, sites similar, similar websites, websites like, is it down, is it
    legit, scam check, scam or legit, seo checker, seo score, seo analysis, seo analyzer, website audit, site audit,
    website checker, website review tool, page rank, pagerank checker, moz rank, backlinks checker, backlink
    checker, ssl checker, ssl certificate, ssl report, headers check, technology lookup, technology profile, tech
    stack, traffic checker, traffic rank, website traffic, website worth calculator, keyword report, url scanner
    """
)
STATISTICS_HOST_PARTS = phrases(
    """
    whois, websitevalue, siteworth, worthof, webstat, sitestat, domainstat, statshow, siteprice, alexarank,
    seoreport, siterank, domaininfo, websiteinfo, siteinfo, similarsite, siteslike, domainlist, topdomain, urlstat,
    hosturl, webrank, domaintool, domainrank, sitechecker, linkstat, checkdomain, ipaddress, dnslookup, alldomains,
    domainbigdata, hypestat, similarweb, sitesworth, worthcheck, linkcount, seostat, backlinkcheck, backlinkreport,
    sitecheck, seocheck, seoanaly, domainsigma, pagespeed, speedtest, hostinfo, domainlookup, domainhistory,
    websitecheck, sitestats, webstats, sitesinfo, domainworth, websiteworth, webworth, worthsite, sitevalue,
    webvalue, pagerank, rankcheck, checkrank, trafficest, trafficcheck, seoaudit, seoscan, seoscore, seotool,
    seoreview, domaindata, domainsdata, domaincheck, domainscan, domainreport, domaindetail, domaininsight, urlscan,
    urlcheck, sslcheck, certsearch, isitdown, downdetect, uptimecheck, reverseip, myipaddr, iplookup, ipinfo,
    sameip, ipneighb, whoishost, hostcheck, hostingcheck, websiteaudit, siteaudit, siteanaly, webanaly,
    websiteanaly, websitecompet, competitorof, alternativeto, similarsites, likesites, rankedsites, websitedata,
    techlookup, techprofile, scamcheck, scamdetect, scamadv, linkanaly, backlinkfind, keywordtool, serpcheck
    """
)
CACHE_HOST_PARTS = phrases(
    """
    translate, webcache, archive-it, proxysite, unblock, mirrorsite, translat, cachedview, mirrorof, webarchive,
    pagecache, cachepage, archivepage, pagesaver, snapshotof, readermode, textise, proxyweb, webproxy, freeproxy,
    unblocker, turbopages, printfriendly
    """
)
EVENT_SCHOOL_WORDS = phrases(
    """
    school, church, ymca, rotary, lions, kiwanis, foundation, charity, library, museum, nonprofit, united way, food
    bank, parish
    """
)

# How pages say that their text was taken from elsewhere.
COPIED_ARTICLE = phrases(
    """
    originally published, originally appeared, first published on, first appeared on, republished from, reposted
    from, reprinted from, reprinted with permission, syndicated from, autoblog, auto blog, auto generated,
    automatically generated, auto published, rss feed, feed item, content scraped, scraped from, aggregated from,
    curated from, source article, read original, read the original, read full article at, read the full article at,
    read full story at, read the full story at, read more at source, continue reading at, full article at, original
    source, via rss, spun article, article spinner, rewritten by ai, ai rewritten, ai summary of, mirror of, copied
    from, copy of the article, article copy, translated copy, machine translated, machine translation, translated
    automatically
    """
)
# Sites that call themselves copies and collections of other people's articles.
COPYING_HOST_PARTS = phrases(
    """
    autoblog, newscopy, copynews, newsbreakcopy, newsmirror, mirrornews, newsaggregat, aggregator, aggregat,
    newssyndicate, syndicate, republish, rssfeed, feedreader, newsfeedr, contentcurat, articlespin, spunarticle,
    newsclone, clonesite, contentmirror, newsrewrite, feedburner, feedspot
    """
)
# What forums say beside members who never wrote anything.
EMPTY_PROFILE = phrases(
    """
    0 posts, 0 post, posts 0, no posts, no posts yet, 0 comments, comments 0, 0 messages, messages 0, 0 topics,
    topics 0, 0 followers, joined today, just joined, new member, no activity, 0 discussions, discussions 0, 0
    reputation, has not posted, hasnt posted, zero posts, zero comments, 0 threads, 0 replies, replies 0
    """
)
# Where employers look for staff.
JOB_OFFER = phrases(
    """
    jobs, job, careers, career, vacancy, vacancies, job posting, job listing, job openings, job opening, job
    details, hiring, now hiring, employer, employers, job board, recruitment, cmp, physician jobs, nursing jobs,
    residency positions, internships
    """
)
# The same in host names, as letters.
JOB_HOST_PARTS = phrases(
    """
    jobboard, jobsearch, physicianjob, doctorjob, nursejob, nursingjob, medicaljob, healthjob, healthcarejob,
    dentaljob, therapyjob, careerfair, recruit, jobslist, findjobs, hirephysic, careerbuilder
    """
)
# Where practices and shops name the colleagues they trust.
REFERRALS = phrases(
    """
    referrals, referral, referral list, referral partners, trusted doctors, trusted providers, trusted dentists,
    trusted colleagues, trusted partners, trusted professionals, recommended doctors, recommended providers,
    recommended dentists, recommended specialists, recommended professionals, we recommend, our recommendations,
    providers we trust, doctors we trust, doctors we love, providers we love, people we trust, people we love, local
    favorites, our favorites, colleagues, our colleagues, see a surgeon, see a specialist, our specialists, care
    team, partner practices, partner clinics, allied practices, local providers, neighbors, neighbours, our
    neighbors, local friends, our friends, local businesses, patient resources, helpful resources, local resources,
    family resources, parent resources, resource list, useful resources
    """
)
# How bloggers say that their treatment was a present.
FREE_TREATMENT = phrases(
    """
    gifted me, gifted treatment, gifted this treatment, treatment was gifted, was gifted, gifted session, gifted to
    me, in exchange for, in return for, complimentary treatment, complimentary session, complimentary procedure,
    comped treatment, comped me, discounted treatment, got it free, for an honest review, for a review, for my
    honest review, for my review, free in exchange, free of charge in, gave me a free, invited to try, half off in,
    treated me for free, pr gift
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
    of, for, and, to, in, 24, 24x7, 247, 360, 365, 101, 99, usa, us, uk, hacker, scoop, gossip, chronicles, diaries,
    diary, report, reports, pulse, beat, talk, talks, chat, bite, bites, voice, view, views, minds, minded, idea,
    notes, note, pros, gurus, guru, ninja, geek, geeks, nerd, mania, junkie, addict, central, base, station, lab,
    labs, den, nest, matters, maven, savvy, craze, bee, bird, owl, fox
    """
)
BLOG_NAME_ANCHORS = phrases(
    """
    daily, weekly, tips, trick, tricks, blog, blogs, blogger, mag, magazine, guide, guides, hub, zone, buzz, news,
    newz, times, trends, trend, hacks, articles, article, post, posts, vibe, vibes, insider, lifestyle, digest,
    facts, info, stories, crunch, today, chronicles, diaries, diary, gossip, scoop, savvy, guru, matters, maven,
    bites, junkie, mania, ideas, notes
    """
)

# Too ordinary to be a sales phrase alone or beside filler words (“our doctors”, “the clinic”).
WEAK_SPECIALTIES = phrases(
    """
    dental, clinic, clinics, doctor, doctors, physician, physicians, surgeon, therapist, therapists, counselor, vet,
    ent, rehab, medical center, medical practice, medical clinic, wellness center, dental office, dental clinic,
    therapy, counseling, dental care, dental services, home care, dermatology, pediatrics, cardiology, neurology,
    urology, oncology, orthopedics, ophthalmology, optometry, psychiatry, audiology, snoring, hair loss, detox,
    contact lenses, joint pain, knee pain, heel pain, foot pain, hearing test, eye center, hearing center, dental
    group, dental practice, dental center, family practice, fertility center, health clinic, treatment center,
    family clinic, ear nose throat, sports medicine, memory care, assisted living, senior care, mental health
    clinic, sleep clinic, urgent care center, women s clinic, ear nose and throat, colonoscopy, cryotherapy,
    sclerotherapy, surrogacy, occupational therapy, speech therapy
    """
)

# Where it hurts: together with a trade's word, part of what patients search for (“knee surgeon boise”).
BODY_WORDS = phrases(
    """
    back, neck, spine, knee, hip, shoulder, foot, ankle, hand, wrist, elbow, joint, eye, eyes, ear, nose, throat,
    skin, hair, teeth, tooth, gum, jaw, heart, vein, breast, prostate, women s, womens, men s, mens, sports, laser,
    cataract, heel, care, surgery, doctor s, scholarship, scholarships, essay, contest, award, awards, grant, leg,
    legs, arm, face, lip, lips, chin, nail, nails, scalp, hairline, belly, stomach, colon, kidney, bladder, lung,
    brain, nerve, bone, muscle, sinus, thyroid, hormone, sleep, headache, migraine, specialist, specialists
    """
)
# What a practice calls itself; the person's word (“dentist”) is left out, since keyword sites carry it.
PRACTICE_HOST_PARTS = phrases(
    """
    dermatology, orthodontics, dentistry, pediatrics, cardiology, rheumatology, orthopedics, orthopaedics,
    oralsurgery, plasticsurgery, endodontics, periodontics, neurology, urology, podiatry, ophthalmology, optometry,
    audiology, gastroenterology, endocrinology, obgyn, psychiatry, allergy, familydental, familyvision,
    familymedicine, eyecare, physicaltherapy, chiropractic, smiles, pharmacy, opticallab, dentallab, physio,
    midwives, midwifery, birthcenter, medicalgroup, medicalassociates, familypractice, familydoctors, dentalcare,
    dentalgroup, dentalstudio, dentaloffice, dentalarts, dentalassociates, dentalpartners, dentalhealth, eyecenter,
    eyeassociates, eyegroup, eyeclinic, footcare, footclinic, footandankle, podiatr, sportsmed, internalmedicine,
    primarycare, urgentcare, womenshealth, painclinic, paincenter, painmanagement, spinecenter, heartcenter,
    skincenter, skinclinic, dermcenter, dermassoc, surgicalassociates, surgicalcenter, surgerycenter, medspa,
    aesthetics, plasticsurg, faceplastics, counselingcenter, counselinggroup, therapygroup, therapycenter,
    psychological, acupuncture, massagetherapy, naturopath, wellnessclinic, hearingcenter, audiolog, speechtherapy,
    birthservices, lactation, doula, homehealth, imagingcenter, radiologygroup, physiciangroup, physicianspractice,
    lasikcenter, fertilitycenter, fertilityclinic, woundcare, sleepcenter, dialysis, oralmed, hygienist,
    compounding, apothecary
    """
)
# What a hospital's search for its doctors calls itself; ordinary directories list “doctors”.
PHYSICIAN_FINDER = phrases(
    """
    find a doctor, find a physician, find a provider, find a specialist, our physicians, medical staff, our doctors,
    our providers, physicians profile, physician profile, provider profile, provider directory, physician directory,
    medical group, find care, find a dentist, find my doctor, find doctor, find doctors, find physicians, find a
    surgeon, find a dermatologist, find a clinician, find a therapist, find a psychologist, find a psychiatrist,
    find a pediatrician, find an obgyn, find an ob gyn, find an allergist, find an audiologist, find an
    ophthalmologist, find ophthalmologist, find an optometrist, find an orthodontist, find an orthopaedist, find an
    orthopedist, find an endodontist, find a periodontist, find a podiatrist, findapodiatrist, find a chiropractor,
    find a urologist, find a cardiologist, find a gastroenterologist, find a rheumatologist, find an
    endocrinologist, find a neurologist, find an oncologist, find a midwife, find a physical therapist, find a pt,
    find a clinic, find a practice, find an eye doctor, find an ent, find your provider, find your doctor, findadoc,
    findadoctor, findaprovider, find a derm, find pediatrician, find surgeon, provider finder, doctor finder,
    physician finder, surgeon finder, physician locator, provider locator, doctor locator, surgeon locator,
    specialist locator, clinic locator, practice locator, dentist locator, find dentist, medical staff directory,
    credentialed providers, provider profiles, network providers, participating providers, in network providers,
    encuentre un medico
    """
)
# How a paper, a station or a city's magazine ends its name (“austinmonthly”).
PRESS_ENDINGS = phrases(
    """
    times, post, news, press, freepress, journal, star, sun, today, weekly, daily, monthly, magazine, mag, observer,
    herald, tribune, gazette, living, life, business, parent, parents, family, guide, record, reporter, globe,
    world, timespress, timesfreepress, newspress, standard, independent, voice, review, leader, eagle, beacon,
    camera, chronicle, dispatch, courier, sentinel, bulletin, citizen, examiner, register, advocate, ledger, argus,
    banner, mercury, messenger, patriot, statesman, telegraph, inquirer, enquirer, timesunion, dailynews, newstimes,
    timesnews, businessjournal, mom, moms
    """
)
# An institution does not call itself so; sites about it, sellers and blogs that pose as one do.
NOT_A_PRACTICE = phrases(
    """
    tips, blog, guide, review, daily, magazine, directory, finder, jobs, best, top10, guest, backlink, update,
    today, list, news, facts, hub, deals, cheap, insider, weekly, supply, help, index, sponsor, links, backlinks,
    outreach, mirror, syndicate, syndicated, autoblog, scraper, casino, poker, slot, repost, republish, buzz,
    online24, matters, maven, lifestyle
    """
)
