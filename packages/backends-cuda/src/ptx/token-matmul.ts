// Made by `npm run build:ptx` from sources of the stamp 1d57336536a6a99045701f271b41dda4.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry token_matmul(
	.param .align 8 .b8 token_matmul_param_0[32]
)
.maxntid 64, 1, 1
{
	.reg .pred 	%p<4>;
	.reg .b32 	%r<11>;
	.reg .f32 	%f<12>;
	.reg .b64 	%rd<37>;
	mov.u32 	%r5, %ctaid.x;
	shl.b32 	%r6, %r5, 6;
	mov.u32 	%r7, %tid.x;
	or.b32  	%r1, %r6, %r7;
	ld.param.u32 	%r8, [token_matmul_param_0+28];
	setp.ge.s32 	%p1, %r1, %r8;
	@%p1 bra 	$L__BB0_4;
	mov.b64 	%rd16, token_matmul_param_0;
	mov.u64 	%rd1, %rd16;
	cvt.u64.u32 	%rd3, %r8;
	mov.u32 	%r9, %ctaid.y;
	cvt.u64.u32 	%rd4, %r9;
	ld.param.u32 	%r10, [%rd1+24];
	cvt.u64.u32 	%rd6, %r1;
	setp.gt.s32 	%p2, %r10, 0;
	@%p2 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_2;
$L__BB0_5:
	cvt.s64.s32 	%rd34, %r8;
	ld.param.u64 	%rd17, [%rd1+8];
	cvta.to.global.u64 	%rd18, %rd17;
	cvt.s64.s32 	%rd19, %r10;
	mul.lo.s64 	%rd5, %rd19, %rd4;
	mul.lo.s64 	%rd20, %rd5, %rd3;
	shl.b64 	%rd21, %rd20, 2;
	add.s64 	%rd22, %rd18, %rd21;
	mul.wide.u32 	%rd23, %r1, 4;
	add.s64 	%rd35, %rd22, %rd23;
	ld.param.u64 	%rd24, [%rd1];
	cvta.to.global.u64 	%rd25, %rd24;
	shl.b64 	%rd26, %rd5, 2;
	add.s64 	%rd36, %rd25, %rd26;
	shl.b64 	%rd10, %rd34, 2;
	mov.f32 	%f11, 0f00000000;
$L__BB0_6:
	ld.global.f32 	%f7, [%rd36];
	ld.global.f32 	%f8, [%rd35];
	fma.rn.f32 %f11, %f7, %f8, %f11;
	add.s32 	%r10, %r10, -1;
	add.s64 	%rd36, %rd36, 4;
	add.s64 	%rd35, %rd35, %rd10;
	setp.eq.s32 	%p3, %r10, 0;
	@%p3 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_6;
$L__BB0_2:
	cvt.s64.s32 	%rd34, %rd3;
	mov.f32 	%f11, 0f00000000;
$L__BB0_3:
	ld.param.u64 	%rd27, [%rd1+16];
	cvta.to.global.u64 	%rd28, %rd27;
	mul.lo.s64 	%rd29, %rd34, %rd4;
	shl.b64 	%rd30, %rd29, 2;
	add.s64 	%rd31, %rd28, %rd30;
	shl.b64 	%rd32, %rd6, 2;
	add.s64 	%rd33, %rd31, %rd32;
	st.global.f32 	[%rd33], %f11;
$L__BB0_4:
	ret;
}
`;
