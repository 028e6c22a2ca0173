import { Routes } from '@angular/router';

export const bookingRoutes: Routes = [];
