# Līmeņi, rezultāti un lēmumi, kā arī skala, ar kuru partnerība sāk.

levels-eqf = EKI { $level }. līmenis
levels-nqf = LKI līmenis: { $level }

## Ko uzņemošā puse konstatēja par rezultātu

levels-achieved = Sasniegts
levels-partly = Daļēji sasniegts
levels-not-achieved = Nav sasniegts
levels-not-assessed = Nav vērtēts

## Cik lielā mērā nosūtošā iestāde rezultātu apstiprina

levels-validated-yes = Apstiprināts
levels-validated-partly = Daļēji apstiprināts
levels-validated-no = Nav apstiprināts

## Ko kompetentā institūcija nolemj par vienību

levels-recognised-full = Atzīta pilnībā
levels-recognised-part = Atzīta daļēji
levels-recognised-addition = Atzīta papildus
levels-recognised-no = Nav atzīta

## Kas par vienību solīts pirms izbraukšanas

levels-promise-full = Tiks atzīta pilnībā
levels-promise-part = Tiks atzīta daļēji
levels-promise-addition = Tiks atzīta papildus

## Cik patstāvīgi audzēknis to dara

